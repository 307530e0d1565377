package com.loadrider.signaling.openapi.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.upstream.Upstream;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import com.loadrider.signaling.upstream.Upstreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the documentation pages and the OpenAPI documents of the services. The gateway's own
/// document is a static file beside them.
@RestController
class OpenApiController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final int ATTEMPTS = 3;

    private final Upstreams services;

    OpenApiController(Upstreams services) {
        this.services = services;
    }

    @GetMapping({"/docs", "/docs/"})
    ResponseEntity<String> page() throws IOException {
        return html(text("docs/index.html"));
    }

    @GetMapping("/docs/problems")
    ResponseEntity<String> problems() throws IOException {
        return html(ProblemPage.of(text("docs/problems.md")));
    }

    @GetMapping("/docs/call-service.json")
    ResponseEntity<byte[]> callService() {
        return document(services.calls());
    }

    @GetMapping("/docs/conversation-message-service.json")
    ResponseEntity<byte[]> conversationMessageService() {
        return document(services.conversations());
    }

    @GetMapping("/docs/notification-service.json")
    ResponseEntity<byte[]> notificationService() {
        return document(services.notifications());
    }

    private static ResponseEntity<byte[]> document(Upstream service) {
        UpstreamAnswer answer = request(service);
        if (!answer.isSuccess()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The service does not describe itself.");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }

    /// Tries several times, because a service builds its document at the first request, which may take
    /// longer than the answer timeout.
    private static UpstreamAnswer request(Upstream service) {
        var request = new UpstreamRequest(
                "GET", "/v3/api-docs", List.of(Map.entry("Accept", "application/json")), new byte[0]);
        for (int attempt = 1; ; attempt++) {
            try {
                return service.send(request);
            } catch (ProblemException unavailable) {
                if (attempt == ATTEMPTS) {
                    throw unavailable;
                }
            }
        }
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'self'")
                .body(page);
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
