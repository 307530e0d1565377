package com.loadrider.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.service.problem.ProblemException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.client.RestClient;

@Timeout(20)
@SuppressWarnings("NullAway.Init")
class DirectoryClientTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer conversations;
    private volatile int status = 200;
    private volatile String body = "{\"userId\":7001,\"later\":true}";

    @BeforeEach
    void start() throws IOException {
        conversations = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        conversations.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        conversations.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        conversations.start();
    }

    @AfterEach
    void stop() {
        conversations.stop(0);
    }

    @Test
    void asksWithThePersonsToken() {
        assertThat(client(url()).idOf("anna", "t.o.ken")).isEqualTo(7001);
        assertThat(asked).containsExactly("GET /api/v1/users/me Bearer t.o.ken");
    }

    @Test
    void asksAnotherInstanceWhereOneTakesNoConnection() throws IOException {
        var client = client(nobody(), url(), nobody());
        for (int i = 0; i < 3; i++) {
            assertThat(client.idOf("anna", "t.o.ken")).isEqualTo(7001);
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void hasNoAnswerWhereNobodyTakesAConnection() throws IOException {
        var client = client(nobody(), nobody());
        assertThatThrownBy(() -> client.idOf("anna", "t.o.ken")).isInstanceOf(ProblemException.class);
    }

    @Test
    void waitsHalfASecondAtMost() {
        var released = new CountDownLatch(1);
        conversations.removeContext("/");
        conversations.createContext("/", exchange -> {
            try (exchange) {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            assertThatThrownBy(() -> client(url()).idOf("anna", "t.o.ken")).isInstanceOf(ProblemException.class);
        } finally {
            released.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, {}",
        "503, {}",
        "404, {}",
        "403, {}",
        "200, {}",
        "200, nonsense",
        "200, null",
        "200, '{\"userId\":0}'"
    })
    void hasNoAnswerWhereThereIsNoId(int answered, String json) {
        status = answered;
        body = json;
        assertThatThrownBy(() -> client(url()).idOf("anna", "t.o.ken")).isInstanceOf(ProblemException.class);
    }

    @Test
    void believesWhoeverRefusesTheToken() {
        status = 401;
        body = "{}";
        assertThatThrownBy(() -> client(url()).idOf("anna", "t.o.ken")).isInstanceOf(BadJwtException.class);
    }

    private String url() {
        return "http://127.0.0.1:" + conversations.getAddress().getPort();
    }

    /// An address at which nobody listens.
    private static String nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static DirectoryClient client(String... urls) {
        return new DirectoryClient(RestClient.builder(), List.of(urls));
    }
}
