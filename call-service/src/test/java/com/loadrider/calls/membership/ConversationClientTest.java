package com.loadrider.calls.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.client.RestClient;

class ConversationClientTest {

    private static final String MEMBERS = "{\"conversationId\":7,\"participants\":[{\"userId\":1},{\"userId\":2}]}";

    private final List<HttpServer> instances = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void signIn() {
        var caller = new Caller(1, "Alice", "token", Instant.MAX);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, "token"));
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        over.countDown();
        instances.forEach(instance -> instance.stop(0));
    }

    @Test
    void tellsMembersFromOthers() throws IOException {
        var client = asking(instance(answer(200, MEMBERS)));

        assertThat(client.membersInclude(7, 1, 2)).isTrue();
        assertThat(client.membersInclude(7, 1, 3)).isFalse();
    }

    @Test
    void takesNotFoundForNo() throws IOException {
        assertThat(asking(instance(answer(404, "{}"))).membersInclude(7, 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {}
            503 | {}
            401 | {}
            403 | {}
            429 | {}
            302 | {}
            204 |
            200 |
            200 | nonsense
            200 | <html>
            200 | null
            200 | []
            200 | {}
            200 | {"participants":null}
            200 | {"participants":{}}
            200 | {"participants":[null]}
            200 | {"participants":[{}]}
            200 | {"participants":["1"]}
            """)
    void takesNothingElseForAnAnswer(int status, String body) throws IOException {
        assertUnavailable(asking(instance(answer(status, body == null ? "" : body))));
    }

    @Test
    void isUnavailableWhereNobodyListens() throws IOException {
        var away = instance(answer(200, MEMBERS));
        instances.getFirst().stop(0);

        assertUnavailable(asking(away));
    }

    @Test
    void waitsForNoAnswerThatDoesNotBegin() throws IOException {
        assertUnavailable(asking(instance(_ -> awaitEnd())));
    }

    @Test
    void waitsForNoAnswerThatDoesNotEnd() throws IOException {
        assertUnavailable(asking(instance(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        })));
    }

    @Test
    void asksAnotherInstanceWhereOneFails() throws IOException {
        var failing = instance(answer(500, "{}"));
        var client = asking(failing, instance(answer(200, MEMBERS)));

        assertThat(client.membersInclude(7, 1)).isTrue();
        assertThat(client.membersInclude(7, 1)).isTrue();
    }

    @Test
    void asksNotMoreThanTwo() throws IOException {
        var asked = new CountDownLatch(3);
        HttpHandler failing = exchange -> {
            asked.countDown();
            answer(500, "{}").handle(exchange);
        };

        assertUnavailable(asking(instance(failing), instance(failing), instance(failing)));
        assertThat(asked.getCount()).isEqualTo(1);
    }

    private static void assertUnavailable(ConversationClient client) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> client.membersInclude(7, 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("unavailable");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
    }

    private static ConversationClient asking(String... urls) {
        return new ConversationClient(RestClient.builder(), List.of(urls));
    }

    private String instance(HttpHandler behaviour) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", behaviour);
        server.start();
        instances.add(server);
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static HttpHandler answer(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void awaitEnd() {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
