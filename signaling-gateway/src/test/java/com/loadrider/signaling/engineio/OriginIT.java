package com.loadrider.signaling.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.socketio.WireApplication;
import com.loadrider.signaling.websocket.RawWebSocket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WireApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(30)
class OriginIT {

    private static final String OPEN = "EIO=4&transport=polling";
    private static final String ALLOW = "access-control-allow-origin";

    @LocalServerPort
    private int port;

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
        var polling = client.send(client.request(OPEN).header("Origin", WireApplication.ORIGIN));
        assertThat(polling.statusCode()).isEqualTo(200);
        assertThat(polling.headers().firstValue(ALLOW)).hasValue(WireApplication.ORIGIN);
        assertThat(polling.headers().firstValue("vary")).hasValue("Origin");
        assertThat(polling.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();

        var preflight = client.send(client.request(OPEN)
                .header("Origin", WireApplication.ORIGIN)
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .hasValue("GET, POST");

        try (var socket = RawWebSocket.connect(
                port, "/socket.io/?EIO=4&transport=websocket", "Origin: " + WireApplication.ORIGIN + "\r\n")) {
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
