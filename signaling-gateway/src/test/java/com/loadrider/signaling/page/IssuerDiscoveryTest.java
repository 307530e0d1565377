package com.loadrider.signaling.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@SuppressWarnings("NullAway.Init")
class IssuerDiscoveryTest {

    private static final String DOCUMENT =
            "{\"token_endpoint\": \"http://tokens.example.com/token\", \"authorization_endpoint\": \"http://a.example.com/\"}";

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer issuer;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/realm/.well-known/openid-configuration", exchange -> {
            requests.incrementAndGet();
            Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void isKnownByTheFirstRequestForThePage() {
        answers.add(new Answer(200, DOCUMENT));

        assertThat(found(address() + "/").frames()).containsExactly("http://a.example.com");
    }

    @Test
    void asksAgainUntilTheIssuerIsThere() {
        answers.add(new Answer(503, "later"));
        answers.add(new Answer(200, "<html>a proxy</html>"));
        answers.add(new Answer(200, DOCUMENT));
        var discovery = new IssuerDiscovery(properties(address()));
        try {
            assertThat(discovery.origins()).isEqualTo(SignInOrigins.of(address()));

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> discovery.origins().frames().contains("http://a.example.com"));
            assertThat(requests).hasValue(3);
        } finally {
            discovery.destroy();
        }
    }

    @Test
    void readsNoEndlessDocument() {
        answers.add(new Answer(200, "{\"padding\": \"" + "x".repeat(300_000) + "\"}"));

        assertThat(found(address())).isEqualTo(SignInOrigins.of(address()));
    }

    @Test
    void asksNobodyWhereThereIsNoIssuer() {
        assertThat(found("")).isEqualTo(SignInOrigins.NONE);
    }

    private static SignInOrigins found(String issuer) {
        var discovery = new IssuerDiscovery(properties(issuer));
        try {
            return discovery.origins();
        } finally {
            discovery.destroy();
        }
    }

    private String address() {
        return "http://localhost:" + issuer.getAddress().getPort() + "/realm";
    }

    private static PageProperties properties(String issuer) {
        return new PageProperties(issuer, "", "", "", "", false);
    }
}
