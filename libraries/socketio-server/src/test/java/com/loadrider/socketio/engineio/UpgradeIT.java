package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.EchoHandler;
import com.loadrider.socketio.EchoServer;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class UpgradeIT {

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    private final EchoHandler application = SERVER.application();

    private PollingClient client;
    private String id;

    @BeforeEach
    void connect() throws Exception {
        client = new PollingClient(port).open();
        client.post("40");
        var greeting = client.poll().body();
        id = greeting.replaceAll("^40\\{\"sid\":\"([^\"]+)\".*", "$1");
        if (!greeting.contains("auth")) {
            client.poll();
        }
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void takesOverFromPolling() throws Exception {
        var poll = client.pollAsync();
        try (var socket = probe()) {
            assertThat(poll.get(20, TimeUnit.SECONDS).body()).isEqualTo("6");

            socket.text("5").text("42[\"a\",1]");

            assertThat(socket.next()).isEqualTo("42[\"a-back\",1]");
            assertThat(socket().transport()).isEqualTo("websocket");
        }
    }

    @Test
    void bringsAlongInOrderWhatWasNotPolled() throws Exception {
        try (var socket = probe()) {
            for (int i = 0; i < 50; i++) {
                socket().emit(OutgoingEvent.of("n", String.valueOf(i)));
            }
            socket.text("5").text("42[\"last\"]");

            for (int i = 0; i < 50; i++) {
                assertThat(socket.next()).isEqualTo("42[\"n\"," + i + "]");
            }
            assertThat(socket.next()).isEqualTo("42[\"last-back\",null]");
        }
    }

    @Test
    void stillServesPollsWhileItIsProbed() throws Exception {
        try (var socket = probe()) {
            assertThat(client.post("42[\"a\"]").body()).isEqualTo("ok");
            assertThat(client.poll().body()).isEqualTo("42[\"a-back\",null]");
            assertThat(client.poll().body()).isEqualTo("6");
            assertThat(socket).isNotNull();
        }
    }

    @Test
    void refusesPollingAfterwards() throws Exception {
        try (var socket = probe()) {
            socket.text("5").text("42[\"a\"]");
            assertThat(socket.next()).isEqualTo("42[\"a-back\",null]");

            assertThat(client.poll().body()).isEqualTo(HandshakeError.BAD_REQUEST.json());
            assertThat(client.post("42[\"b\"]").statusCode()).isEqualTo(400);

            socket.text("42[\"c\"]");
            assertThat(socket.next()).isEqualTo("42[\"c-back\",null]");
        }
    }

    @Test
    void takesOnlyOneWebSocketAtATime() throws Exception {
        try (var first = probe();
                var second = open()) {
            assertThat(second.next()).isEqualTo("close 1000");
            first.text("5").text("42[\"a\"]");
            assertThat(first.next()).isEqualTo("42[\"a-back\",null]");

            try (var third = open()) {
                assertThat(third.next()).isEqualTo("close 1000");
            }
        }
    }

    @Test
    void staysOnPollingWhenTheProbeFails() throws Exception {
        try (var socket = open()) {
            socket.text("4hello");
            assertThat(socket.next()).isEqualTo("close 1000");
        }
        try (var socket = probe()) {
            assertThat(socket).isNotNull();
        }
        client.post("42[\"a\"]");
        assertThat(client.poll().body()).isEqualTo("42[\"a-back\",null]");
    }

    @Test
    void mayBeTriedAgainAfterAFailure() throws Exception {
        try (var socket = open()) {
            socket.text("4hello");
            assertThat(socket.next()).isEqualTo("close 1000");
        }
        try (var socket = probe()) {
            socket.text("5").text("42[\"a\"]");
            assertThat(socket.next()).isEqualTo("42[\"a-back\",null]");
        }
    }

    @Test
    void closesOverTheWebSocketWhatWasClosedMeanwhile() throws Exception {
        try (var socket = probe()) {
            socket().emit(OutgoingEvent.of("n", "1"));
            socket().close(StandardCloseReason.DRAINING);
            socket.text("5");

            assertThat(socket.next()).isEqualTo("42[\"n\",1]");
            assertThat(socket.next()).isEqualTo("close 4003");
        }
    }

    @Test
    void refusesSessionsThatItDoesNotKnow() throws Exception {
        try (var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket&sid=s1-x", "")) {
            assertThat(socket.status()).isEqualTo(400);
            assertThat(socket.answer()).contains("application/json");
        }
    }

    private ClientSocket socket() {
        return Objects.requireNonNull(application.sockets.get(id));
    }

    private RawWebSocket probe() throws IOException {
        var socket = open();
        socket.text("2probe");
        assertThat(socket.next()).isEqualTo("3probe");
        return socket;
    }

    private RawWebSocket open() throws IOException {
        return RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket&sid=" + client.sid(), "");
    }
}
