package com.loadrider.notifications.webpush;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A push service on the loopback address. It refuses what RFC 8030 and RFC 8292 tell it to refuse.
public final class TestPushService implements AutoCloseable {

    private static final int LARGEST_BODY = 4096;
    private static final Pattern VAPID = Pattern.compile("vapid t=([^,. ]+)\\.([^,. ]+)\\.([^,. ]+), ?k=([^, ]+)");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final List<String> URGENCIES = List.of("very-low", "low", "normal", "high");

    private final HttpServer server;
    private final String publicKey;
    private final AtomicInteger lastEndpoint = new AtomicInteger();
    private final Map<String, List<Message>> accepted = new ConcurrentHashMap<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    private TestPushService(HttpServer server, String publicKey) {
        this.server = server;
        this.publicKey = publicKey;
    }

    /// A message that was accepted.
    @SuppressWarnings("ArrayRecordComponent") // never compared or copied
    public record Message(
            int ttl, @Nullable String topic, @Nullable String urgency, byte[] body) {}

    /// Another answer than 201.
    @FunctionalInterface
    public interface Answer {
        /// Answers the exchange, whose body has been read.
        void to(HttpExchange exchange) throws IOException;
    }

    /// Starts a push service for one application server.
    ///
    /// @param publicKey its VAPID key, in base64url
    public static TestPushService start(String publicKey) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new TestPushService(server, publicKey);
            server.createContext("/push/", service::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Returns the host and port.
    public String authority() {
        return "localhost:" + server.getAddress().getPort();
    }

    /// Returns a new endpoint.
    public String endpoint() {
        return "http://" + authority() + "/push/" + lastEndpoint.incrementAndGet();
    }

    /// The next message to the endpoint gets this answer. The ones after it get theirs, and then 201.
    public void answerOnce(String endpoint, Answer answer) {
        answers.computeIfAbsent(path(endpoint), _ -> new ConcurrentLinkedQueue<>())
                .add(answer);
    }

    /// The next message to the endpoint gets this status.
    public void answerOnce(String endpoint, int status) {
        answerOnce(endpoint, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /// Returns the messages that were accepted at the endpoint.
    public List<Message> accepted(String endpoint) {
        return accepted.getOrDefault(path(endpoint), List.of());
    }

    /// Returns why requests were refused that no test wanted to be refused.
    public List<String> refusals() {
        return refusals;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            String path = exchange.getRequestURI().getPath();
            Answer other =
                    answers.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
            if (other != null) {
                other.to(exchange);
                return;
            }
            int refusal = refusalOf(exchange, body);
            if (refusal != 0) {
                refusals.add(refusal + " for " + path);
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            accepted.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
                    .add(new Message(
                            Integer.parseInt(String.valueOf(header(exchange, "TTL"))),
                            header(exchange, "Topic"),
                            header(exchange, "Urgency"),
                            body));
            exchange.getResponseHeaders().set("Location", "/message/1");
            exchange.sendResponseHeaders(201, -1);
        }
    }

    private int refusalOf(HttpExchange exchange, byte[] body) {
        String ttl = header(exchange, "TTL");
        String topic = header(exchange, "Topic");
        String urgency = header(exchange, "Urgency");
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        if (ttl == null
                || !ttl.matches("[0-9]{1,9}")
                || (topic != null && !TOPIC.matcher(topic).matches())
                || (urgency != null && !URGENCIES.contains(urgency))
                || !"aes128gcm".equals(header(exchange, "Content-Encoding"))) {
            return 400;
        }
        if (body.length > LARGEST_BODY) {
            return 413;
        }
        String authorization = header(exchange, "Authorization");
        if (authorization == null) {
            return 401;
        }
        return isFromTheApplicationServer(authorization) ? 0 : 403;
    }

    /// RFC 8292, sections 2 and 3.
    private boolean isFromTheApplicationServer(String authorization) {
        Matcher parts = VAPID.matcher(authorization);
        if (!parts.matches() || !parts.group(4).equals(publicKey)) {
            return false;
        }
        JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts.group(2)));
        long left = claims.path("exp").asLong() - Instant.now().getEpochSecond();
        return claims.path("aud").asString().equals("http://" + authority())
                && left > 0
                && left <= 24 * 3600
                && claims.path("sub").asString().startsWith("mailto:")
                && isSigned(parts.group(1) + "." + parts.group(2), parts.group(3));
    }

    private boolean isSigned(String text, String signature) {
        try {
            Signature verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifying.initVerify(TestBrowser.publicKey(Base64.getUrlDecoder().decode(publicKey)));
            verifying.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifying.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException unsigned) {
            return false;
        }
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf("/push/"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
