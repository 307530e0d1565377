package com.loadrider.notifications.fcm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fake of Google's token endpoint and of the HTTP v1 API of Firebase. It checks the signature of assertions, and
/// that a message carries a token that it has handed out.
final class FakeGoogle implements AutoCloseable {

    private static final KeyPair KEYS = keys();

    private final HttpServer server;
    private final List<JsonNode> assertions = new CopyOnWriteArrayList<>();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final Queue<HttpHandler> tokenAnswers = new ConcurrentLinkedQueue<>();
    private final Queue<HttpHandler> messageAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signIns = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private FakeGoogle(HttpServer server) {
        this.server = server;
    }

    static FakeGoogle start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var google = new FakeGoogle(server);
            server.createContext("/token", google::token);
            server.createContext("/v1/projects/loadrider-demo/messages:send", google::message);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return google;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The JSON that Google's console offers for download.
    String serviceAccount() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(KEYS.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "service_account",
                        "project_id",
                        "loadrider-demo",
                        "private_key",
                        pem,
                        "client_email",
                        "push@example.iam.gserviceaccount.com",
                        "token_uri",
                        url() + "/token"));
    }

    /// The next message gets this answer.
    void answerOnce(int status, String body) {
        answerOnce(exchange -> answer(exchange, status, body));
    }

    /// The next message gets this answer.
    void answerOnce(HttpHandler answer) {
        messageAnswers.add(answer);
    }

    /// The next request for a token gets this answer.
    void answerTokenOnce(HttpHandler answer) {
        tokenAnswers.add(answer);
    }

    /// Begins an answer and never ends it.
    void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        hang(exchange);
    }

    /// Never answers.
    void hang(HttpExchange exchange) {
        try (exchange) {
            closed.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// How often a token was requested.
    int signIns() {
        return signIns.get();
    }

    /// The claims of the assertions that were exchanged for a token.
    List<JsonNode> assertions() {
        return assertions;
    }

    /// The messages that were accepted.
    List<JsonNode> messages() {
        return messages;
    }

    private void token(HttpExchange exchange) throws IOException {
        signIns.incrementAndGet();
        HttpHandler other = tokenAnswers.poll();
        if (other != null) {
            other.handle(exchange);
            return;
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String assertion = URLDecoder.decode(form.replaceAll(".*assertion=", ""), StandardCharsets.UTF_8);
        String[] parts = assertion.split("\\.", -1);
        if (!form.startsWith("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&") || !isSigned(parts)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        assertions.add(JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1])));
        answer(exchange, 200, "{\"access_token\":\"t" + assertions.size() + "\",\"expires_in\":3600}");
    }

    private void message(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        HttpHandler handler = messageAnswers.poll();
        if (handler != null) {
            handler.handle(exchange);
            return;
        }
        if (!("Bearer t" + assertions.size()).equals(authorization)) {
            answer(exchange, 401, "{}");
        } else {
            messages.add(JsonMapper.shared().readTree(body));
            answer(exchange, 200, "{\"name\":\"projects/loadrider-demo/messages/1\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static boolean isSigned(String[] parts) {
        try {
            Signature verifying = Signature.getInstance("SHA256withRSA");
            verifying.initVerify(KEYS.getPublic());
            verifying.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException unsigned) {
            return false;
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
