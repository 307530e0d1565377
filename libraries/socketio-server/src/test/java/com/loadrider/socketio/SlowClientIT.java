package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class SlowClientIT {

    private static final OutgoingEvent LARGE = OutgoingEvent.of("large", "\"" + "x".repeat(50_000) + "\"");

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    private final EchoHandler application = SERVER.application();

    @Test
    void cutsOffAClientThatDoesNotReadAndTellsItWhy() throws IOException {
        try (var client = connect()) {
            var socket = onlySocket();
            fill(socket);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> application.events.contains("disconnected " + socket.id() + " SLOW_CLIENT"));
            assertThat(client.ending()).isEqualTo("close 4002");
        }
    }

    @Test
    void servesOtherClientsMeanwhile() throws IOException {
        List<RawWebSocket> stuck = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stuck.add(connect());
        }
        application.sockets.values().forEach(SlowClientIT::fill);
        try (var client = connect()) {
            client.text("421[\"a\",1]");
            assertThat(client.next()).isEqualTo("431[1]");
        }
        for (var client : stuck) {
            client.close();
        }
        await().atMost(Duration.ofSeconds(10)).until(application.sockets::isEmpty);
    }

    @Test
    void keepsInOrderWhatAClientReadsLate() throws IOException {
        try (var client = connect()) {
            var socket = onlySocket();
            // More than the kernel takes, less than the queue: most of it is written by later events.
            var text = "x".repeat(60_000);
            int count = 0;
            for (; count < 15; count++) {
                socket.emit(OutgoingEvent.of("n" + count, "\"" + text + "\""));
            }
            for (int i = 0; i < count; i++) {
                assertThat(client.next()).startsWith("42[\"n" + i + "\",");
            }
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void keepsTheOrderOfEveryThreadThatSends() throws Exception {
        try (var client = connect();
                var threads = Executors.newFixedThreadPool(4)) {
            var socket = onlySocket();
            for (int thread = 0; thread < 4; thread++) {
                var name = "t" + thread;
                threads.execute(() -> {
                    for (int n = 0; n < 2_000; n++) {
                        socket.emit(OutgoingEvent.of(name, String.valueOf(n)));
                    }
                });
            }
            var next = new HashMap<String, Integer>();
            for (int i = 0; i < 8_000; i++) {
                var event = client.next();
                var name = event.substring(4, 6);
                assertThat(event).isEqualTo("42[\"" + name + "\"," + next.getOrDefault(name, 0) + "]");
                next.merge(name, 1, Integer::sum);
            }
        }
    }

    // As a thread that has something for many sockets: it must come back at once, whatever the clients do.
    private static void fill(ClientSocket socket) {
        long started = System.nanoTime();
        for (int i = 0; i < 2_000 && socket.isOpen(); i++) {
            socket.emit(LARGE);
        }
        assertThat(socket.isOpen()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    private ClientSocket onlySocket() {
        await().atMost(Duration.ofSeconds(20)).until(() -> application.sockets.size() == 1);
        return application.sockets.values().iterator().next();
    }

    private RawWebSocket connect() throws IOException {
        var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "");
        assertThat(socket.next()).startsWith("0{");
        socket.text("40");
        assertThat(socket.next()).startsWith("40{");
        assertThat(socket.next()).startsWith("42[\"auth\",");
        return socket;
    }
}
