package com.loadrider.service.warmup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// Sends requests with invalid tokens to this service. They warm up the HTTP server, fetch the keys of the identity
/// provider, and end with a problem document.
class RefusedRequests implements WarmUp {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final List<String> TOKENS = List.of(unsigned("HS256"), unsigned("RS256"));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServletWebServerApplicationContext context;

    RefusedRequests(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void execute() throws Exception {
        var server = context.getWebServer();
        if (server == null) {
            return;
        }
        var address = URI.create("http://127.0.0.1:" + server.getPort() + "/api/v1/webrtc/calls/active");
        for (var token : TOKENS) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token)
                    .build();
            var _ = http.send(request, BodyHandlers.discarding());
        }
    }

    /// Returns a well-formed token (RFC 7519) with an invalid signature.
    private static String unsigned(String algorithm) {
        return encode("{\"alg\":\"" + algorithm + "\"}") + "." + encode("{\"sub\":\"1\"}") + "." + encode("none");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
