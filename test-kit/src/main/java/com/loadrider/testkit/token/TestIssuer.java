package com.loadrider.testkit.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An OpenID Connect issuer on loopback: it publishes what a test tells it to, and counts how often it is asked for its
/// keys.
public final class TestIssuer implements AutoCloseable {

    /// Where its keys are.
    public static final String KEYS = "/keys";

    /// Where its discovery document is.
    public static final String DISCOVERY = "/.well-known/openid-configuration";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger fetched = new AtomicInteger();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile KeyPair keys = newKeys();

    private TestIssuer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /// Starts one that publishes its one RSA key.
    public static TestIssuer start() {
        try {
            var issuer =
                    new TestIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.publish(issuer.key("1"));
            issuer.answer(
                    DISCOVERY,
                    json("{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer.url(), issuer.url() + KEYS)));
            issuer.server.createContext("/", issuer::asked);
            issuer.server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The issuer's name, as `iss` has it.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How often the keys were asked for.
    public int fetched() {
        return fetched.get();
    }

    /// Publishes these keys, each a JSON object.
    public void publish(String... published) {
        answer(KEYS, json("{\"keys\":[" + String.join(",", published) + "]}"));
    }

    /// Answers every further request for a path so.
    public void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    /// Signs with a new key from now on.
    public void rotate() {
        keys = newKeys();
    }

    /// The present RSA key as a JSON Web Key.
    public String key(String kid) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"AQAB\"}"
                .formatted(
                        kid,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.getModulus().toByteArray()));
    }

    /// A token of this issuer, signed with the present key, which it calls `1`.
    public TokenBuilder tokenFor(long userId) {
        return TestTokens.forUser(userId)
                .header("alg", "RS256")
                .header("kid", "1")
                .claim("iss", url())
                .signedBy(Signature.rsaSha256(keys.getPrivate()));
    }

    /// Answers with a JSON document.
    public static HttpHandler json(String document) {
        return status(200, "application/json", document);
    }

    /// Answers so.
    public static HttpHandler status(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// Goes away at once.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void asked(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(KEYS)) {
            fetched.incrementAndGet();
        }
        try (exchange) {
            answers.getOrDefault(path, status(404, "text/plain", "")).handle(exchange);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
