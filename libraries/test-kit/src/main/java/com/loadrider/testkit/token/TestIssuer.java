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

/// An OpenID Connect issuer on loopback. A test defines what it publishes. It counts the requests for its keys.
public final class TestIssuer implements AutoCloseable {

    /// The path of the keys.
    public static final String KEYS = "/keys";

    /// The path of the discovery document.
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

    /// Starts an issuer that publishes one RSA key.
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

    /// Returns the address of the issuer, which is the value of `iss`.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Returns the number of requests for the keys.
    public int fetched() {
        return fetched.get();
    }

    /// Publishes the given keys, each as a JSON object.
    public void publish(String... published) {
        answer(KEYS, json("{\"keys\":[" + String.join(",", published) + "]}"));
    }

    /// Sets the handler for all further requests for a path.
    public void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    /// Creates a new key to sign with. Does not publish it.
    public void rotate() {
        keys = newKeys();
    }

    /// Returns the current RSA key as a JSON Web Key.
    public String key(String kid) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"AQAB\"}"
                .formatted(
                        kid,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(key.getModulus().toByteArray()));
    }

    /// Creates a token of this issuer, signed with the current key. Its `kid` is `1`.
    public TokenBuilder tokenFor(long userId) {
        return TestTokens.forUser(userId)
                .header("alg", "RS256")
                .header("kid", "1")
                .claim("iss", url())
                .signedBy(Signature.rsaSha256(keys.getPrivate()));
    }

    /// Returns a handler that responds with a JSON document.
    public static HttpHandler json(String document) {
        return status(200, "application/json", document);
    }

    /// Returns a handler that responds with the given status, type and body.
    public static HttpHandler status(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /// Stops the server at once.
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
