package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases that the public suites of Engine.IO 4 and Socket.IO 5 have in common. They are written anew after
/// https://github.com/socketio/socket.io (`docs/engine.io-protocol/v4-test-suite` and
/// `docs/socket.io-protocol/v5-test-suite`). Each is named by the suite's group and name.
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TransportSuite {

    /// With the timers that the suites expect, for the cases about them.
    @RegisterExtension
    final EchoServer pinging = new EchoServer(EchoServer.SUITE, Duration.ofSeconds(1));

    /// For all other cases, which a ping might disturb.
    @RegisterExtension
    final EchoServer quiet = new EchoServer();

    private static final String POLLING = "EIO=4&transport=polling";

    private final String path;
    private PollingClient client;
    private PollingClient pinged;

    TransportSuite(String path) {
        this.path = path;
    }

    @BeforeEach
    void start() {
        client = new PollingClient(quiet.port(), path);
        pinged = new PollingClient(pinging.port(), path);
    }

    @AfterEach
    void stop() {
        client.close();
        pinged.close();
    }

    PollingClient client() {
        return client;
    }

    @Test
    void handshakePollingSuccessfullyOpensASession() throws Exception {
        var answer = pinged.get(POLLING);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertOpened(answer.body(), "[\"websocket\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an invalid 'EIO' query parameter
                "transport=polling",
                "EIO=abc&transport=polling",
                // an invalid 'transport' query parameter
                "EIO=4",
                "EIO=4&transport=abc"
            })
    void handshakePollingFailsWithAnInvalidQueryParameter(String query) throws Exception {
        assertThat(pinged.get(query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void handshakePollingFailsWithAnInvalidRequestMethod(String method) throws Exception {
        var answer = pinged.send(pinged.request(POLLING).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void handshakeWebSocketSuccessfullyOpensASession() throws IOException {
        try (var socket = webSocket(pinging, "EIO=4&transport=websocket")) {
            assertOpened(socket.next(), "[]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an invalid 'EIO' query parameter
                "transport=websocket",
                "EIO=abc&transport=websocket",
                // an invalid 'transport' query parameter
                "EIO=4",
                "EIO=4&transport=abc"
            })
    void handshakeWebSocketFailsWithAnInvalidQueryParameter(String query) throws IOException {
        try (var socket = webSocket(pinging, query)) {
            assertThat(socket.status()).isEqualTo(400);
        }
    }

    @Test
    void heartbeatPollingSendsPingPongPackets() throws Exception {
        pinged.open();
        for (int i = 0; i < 3; i++) {
            assertThat(pinged.poll().body()).isEqualTo("2");
            assertThat(pinged.post("3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void heartbeatPollingClosesTheSessionUponPingTimeout() throws Exception {
        pinged.open();

        assertThat(pinged.poll().body()).isEqualTo("2");
        assertThat(pinged.poll().body()).isEqualTo("1");

        assertThat(pinged.poll().statusCode()).isEqualTo(400);
    }

    @Test
    void heartbeatWebSocketSendsPingPongPackets() throws IOException {
        try (var socket = open(pinging)) {
            for (int i = 0; i < 3; i++) {
                assertThat(socket.next()).isEqualTo("2");
                socket.text("3");
            }
        }
    }

    @Test
    void heartbeatWebSocketClosesTheSessionUponPingTimeout() throws IOException {
        try (var socket = open(pinging)) {
            assertThat(socket.ending()).startsWith("close ");
        }
    }

    @Test
    void closePollingForcefullyClosesTheSession() throws Exception {
        client.open();
        // The suite sends both at once; here the GET is there first or finds the session gone.
        var poll = client.pollAsync();
        assertThat(client.post("1").statusCode()).isEqualTo(200);

        var answer = poll.get(20, TimeUnit.SECONDS);
        assertThat(answer.body()).isIn("6", "{\"code\":1,\"message\":\"Session ID unknown\"}");
        assertThat(client.poll().statusCode()).isEqualTo(400);
    }

    @Test
    void closeWebSocketForcefullyClosesTheSession() throws IOException {
        try (var socket = open(quiet)) {
            socket.text("1");
            assertThat(socket.ending()).startsWith("close ");
        }
    }

    @Test
    void upgradeSuccessfullyUpgradesFromPollingToWebSocket() throws Exception {
        client.open();
        try (var socket = webSocket(quiet, "EIO=4&transport=websocket&sid=" + client.sid())) {
            socket.text("2probe");
            assertThat(socket.next()).isEqualTo("3probe");

            assertThat(client.poll().body()).isEqualTo("6");

            socket.text("5");
            assertStillServed(socket);
        }
    }

    @Test
    void upgradeIgnoresHttpRequestsWithSameSidAfterUpgrade() throws Exception {
        try (var socket = upgraded()) {
            assertThat(client.poll().statusCode()).isEqualTo(400);
            assertStillServed(socket);
        }
    }

    @Test
    void upgradeIgnoresAWebSocketConnectionWithSameSidAfterUpgrade() throws Exception {
        try (var socket = upgraded();
                var second = webSocket(quiet, "EIO=4&transport=websocket&sid=" + client.sid())) {
            assertThat(second.next()).startsWith("close ");
            assertStillServed(socket);
        }
    }

    /// Checks that the session goes on over this WebSocket.
    abstract void assertStillServed(RawWebSocket socket) throws IOException;

    /// Opens a session over WebSocket and reads its open packet.
    RawWebSocket open(EchoServer server) throws IOException {
        var socket = webSocket(server, "EIO=4&transport=websocket");
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }

    private RawWebSocket upgraded() throws Exception {
        client.open();
        var socket = webSocket(quiet, "EIO=4&transport=websocket&sid=" + client.sid());
        socket.text("2probe");
        assertThat(socket.next()).isEqualTo("3probe");
        socket.text("5");
        assertStillServed(socket);
        return socket;
    }

    private RawWebSocket webSocket(EchoServer server, String query) throws IOException {
        return RawWebSocket.connect(server.port(), path + "?" + query, "");
    }

    private static void assertOpened(String packet, String upgrades) {
        assertThat(packet).startsWith("0");
        JsonNode open = JsonMapper.shared().readTree(packet.substring(1));
        assertThat(open.propertyNames())
                .containsExactlyInAnyOrder("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload");
        assertThat(open.path("sid").isString()).isTrue();
        assertThat(open.path("upgrades").toString()).isEqualTo(upgrades);
        assertThat(open.path("pingInterval").intValue()).isEqualTo(300);
        assertThat(open.path("pingTimeout").intValue()).isEqualTo(200);
        assertThat(open.path("maxPayload").intValue()).isEqualTo(1_000_000);
    }
}
