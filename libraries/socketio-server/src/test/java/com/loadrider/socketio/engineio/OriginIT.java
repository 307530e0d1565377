package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.EchoServer;
import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OriginIT {

    private static final String OPEN = "EIO=4&transport=polling";
    private static final String ALLOW = "access-control-allow-origin";

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    private PollingClient client;

    @BeforeEach
    void start() {
        client = new PollingClient(port);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://app.example.com.evil.io",
                "https://xapp.example.com",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com/"
            })
    void refusesOtherOrigins(String origin) throws Exception {
        var polling = client.send(client.request(OPEN).header("Origin", origin));
        assertThat(polling.statusCode()).isEqualTo(403);
        assertThat(polling.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
        assertThat(polling.headers().firstValue(ALLOW)).isEmpty();
        assertThat(polling.headers().firstValue("vary")).hasValue("Origin");

        var preflight =
                client.send(client.request(OPEN).header("Origin", origin).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue(ALLOW)).isEmpty();

        try (var socket =
                RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "Origin: " + origin + "\r\n")) {
            assertThat(socket.status()).isEqualTo(403);
        }
    }

    @Test
    void admitsItsOwnPages() throws Exception {
        var polling = client.send(client.request(OPEN).header("Origin", EchoServer.ORIGIN));
        assertThat(polling.statusCode()).isEqualTo(200);
        assertThat(polling.headers().firstValue(ALLOW)).hasValue(EchoServer.ORIGIN);
        assertThat(polling.headers().firstValue("vary")).hasValue("Origin");
        assertThat(polling.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();

        var preflight = client.send(
                client.request(OPEN).header("Origin", EchoServer.ORIGIN).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .hasValue("GET, POST");

        try (var socket = RawWebSocket.connect(
                port, "/socket.io/?EIO=4&transport=websocket", "Origin: " + EchoServer.ORIGIN + "\r\n")) {
            assertThat(socket.status()).isEqualTo(101);
        }
    }

    @Test
    void admitsClientsThatAreNoPages() throws Exception {
        var polling = client.send(client.request(OPEN));

        assertThat(polling.statusCode()).isEqualTo(200);
        assertThat(polling.headers().firstValue(ALLOW)).isEmpty();
        assertThat(polling.headers().firstValue("vary")).hasValue("Origin");
    }
}
