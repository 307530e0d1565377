package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.websocket.ClientFrames;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every case of the public Engine.IO suite.
class EngineIoSuiteIT extends TransportSuite {

    EngineIoSuiteIT() {
        super("/engine.io/");
    }

    /// One plain text packet, several, and text with Base64.
    @ParameterizedTest
    @ValueSource(strings = {"4hello", "4test1\u001e4test2\u001e4test3", "4hello\u001ebAQIDBA=="})
    void messagePollingSendsAndReceivesAPayload(String payload) throws Exception {
        client().open();

        assertThat(client().post(payload).body()).isEqualTo("ok");

        assertThat(client().poll().body()).isEqualTo(payload);
    }

    @Test
    void messagePollingClosesTheSessionUponInvalidPacketFormat() throws Exception {
        client().open();

        assertThat(client().post("abc").statusCode()).isEqualTo(400);

        assertThat(client().poll().statusCode()).isEqualTo(400);
    }

    @Test
    void messagePollingClosesTheSessionUponDuplicatePollRequests() throws Exception {
        client().open();
        var first = client().pollAsync();
        var second = client().pollAsync();

        var answers = new String[] {
            first.get(20, TimeUnit.SECONDS).statusCode() + " " + first.get().body(),
            second.get(20, TimeUnit.SECONDS).statusCode() + " " + second.get().body()
        };

        assertThat(answers).containsExactlyInAnyOrder("200 1", "400 {\"code\":3,\"message\":\"Bad request\"}");
        assertThat(client().poll().statusCode()).isEqualTo(400);
    }

    @Test
    void messagePollingClosesTheSessionUponACancelledPollRequest() throws Exception {
        client().open();
        RawWebSocket.begin(quiet.port(), "GET /engine.io/?" + client().query() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .close();

        await().atMost(Duration.ofSeconds(20)).until(() -> client().poll().statusCode() == 400);
    }

    @Test
    void messageWebSocketSendsAndReceivesAPlainTextPacket() throws IOException {
        try (var socket = open(quiet)) {
            assertStillServed(socket);
        }
    }

    @Test
    void messageWebSocketSendsAndReceivesABinaryPacket() throws IOException {
        try (var socket = open(quiet)) {
            socket.send(ClientFrames.frame(0x82, new byte[] {1, 2, 3, 4}));
            assertThat(socket.next()).isEqualTo("binary 01020304");
        }
    }

    @Test
    void messageWebSocketClosesTheSessionUponInvalidPacketFormat() throws IOException {
        try (var socket = open(quiet)) {
            socket.text("abc");
            assertThat(socket.ending()).startsWith("close ");
        }
    }

    @Override
    void assertStillServed(RawWebSocket socket) throws IOException {
        socket.text("4hello");
        assertThat(socket.next()).isEqualTo("4hello");
    }
}
