package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.socketio.EchoHandler;
import com.loadrider.socketio.EchoServer;
import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HeartbeatIT {

    private static final EngineLimits LIMITS = new EngineLimits(
            Duration.ofMillis(300), Duration.ofMillis(200), 64 * 1024, 1024 * 1024, Duration.ofMillis(300));

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer(LIMITS, Duration.ofSeconds(1));

    private final int port = SERVER.port();

    private final EchoHandler application = SERVER.application();

    private final EngineSessions sessions = SERVER.sessions();

    @Test
    void pingsForAsLongAsItIsAnswered() throws IOException {
        try (var socket = connect()) {
            for (int i = 0; i < 6; i++) {
                assertThat(socket.next()).isEqualTo("2");
                socket.text("3");
            }
            socket.text("42[\"a\"]");
            assertThat(socket.next()).isEqualTo("42[\"a-back\",null]");
        }
    }

    @Test
    void closesAWebSocketThatDoesNotAnswer() throws IOException {
        try (var socket = connect()) {
            assertThat(socket.next()).isEqualTo("2");
            assertThat(socket.next()).isEqualTo("close 4000");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> application.events.stream().anyMatch(event -> event.endsWith(" PING_TIMEOUT")));
    }

    @Test
    void closesAPollingClientThatDoesNotAnswer() throws Exception {
        try (var client = new PollingClient(port).open()) {
            assertThat(client.poll().body()).isEqualTo("2");
            assertThat(client.poll().body()).isEqualTo("1");
            assertThat(client.poll().statusCode()).isEqualTo(400);
        }
    }

    @Test
    void givesAClientThatIsStillSendingTheTimeOnceMore() throws IOException {
        try (var socket = connect()) {
            assertThat(socket.next()).isEqualTo("2");
            long pinged = System.nanoTime();
            socket.text("42[\"a\"]");
            assertThat(socket.next()).isEqualTo("42[\"a-back\",null]");

            assertThat(socket.next()).isEqualTo("close 4000");
            assertThat(System.nanoTime() - pinged).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(330));
        }
    }

    @Test
    void closesAClientThatNeverConnectsToTheNamespace() throws IOException {
        try (var socket = open()) {
            assertThat(endingAnsweringPings(socket)).isEqualTo("close 4001");
        }
    }

    @Test
    void closesAClientThatLeavesTheNamespaceAndStays() throws IOException {
        try (var socket = connect()) {
            socket.text("41");
            assertThat(endingAnsweringPings(socket)).isEqualTo("close 4001");
        }
    }

    /// A client that is closed right behind a refusal may take that for a lost connection.
    @ParameterizedTest
    @ValueSource(strings = {"40{\"refuse\":1}", "40/admin,"})
    void leavesARefusedClientTimeToGo(String connect) throws IOException {
        try (var socket = open().text(connect)) {
            assertThat(socket.next()).startsWith("44");
            long refused = System.nanoTime();

            // The Engine.IO close keeps those from coming back whom a close frame would not.
            assertThat(endingAnsweringPings(socket)).isEqualTo("1");

            assertThat(System.nanoTime() - refused).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
            assertThat(socket.next()).isEqualTo("close 4500");
        }
    }

    @Test
    void givesARefusedClientNoMoreTimeForEveryRefusal() throws IOException {
        try (var socket = open()) {
            String next = "44";
            long started = System.nanoTime();
            while (next.startsWith("44") || next.equals("2")) {
                socket.text(next.equals("2") ? "3" : "40{\"refuse\":1}");
                next = socket.next();
            }
            assertThat(next).isEqualTo("1");
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(8));
        }
    }

    @Test
    void givesUpAProbeThatIsNeverCompleted() throws Exception {
        try (var client = new PollingClient(port).open();
                var socket =
                        RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket&sid=" + client.sid(), "")) {
            socket.text("2probe");
            assertThat(socket.next()).isEqualTo("3probe");
            assertThat(socket.next()).isEqualTo("close 1000");
        }
    }

    @Test
    void keepsNothingOfSessionsThatEnded() throws Exception {
        try (var client = new PollingClient(port).open();
                var socket = open()) {
            assertThat(client.sid()).isNotEmpty();
            assertThat(socket).isNotNull();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> sessions.count() == 0);
        await().atMost(Duration.ofSeconds(20)).until(application.sockets::isEmpty);
    }

    private static String endingAnsweringPings(RawWebSocket socket) throws IOException {
        while (true) {
            var next = socket.next();
            if (next.equals("2")) {
                socket.text("3");
            } else if (!next.startsWith("4")) {
                return next;
            }
        }
    }

    private RawWebSocket open() throws IOException {
        var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "");
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }

    private RawWebSocket connect() throws IOException {
        var socket = open().text("40");
        assertThat(socket.next()).startsWith("40{");
        assertThat(socket.next()).isEqualTo("42[\"auth\",{}]");
        return socket;
    }
}
