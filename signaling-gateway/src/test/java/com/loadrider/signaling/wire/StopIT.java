package com.loadrider.signaling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@Timeout(60)
class StopIT {

    @Test
    void saysGoodbyeAndWaitsForNoPoll() throws Exception {
        var context = (ServletWebServerApplicationContext)
                SpringApplication.run(WireApplication.class, "--server.port=0", "--server.shutdown=graceful");
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        try (var client = new PollingClient(port).open();
                var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "")) {
            assertThat(socket.next()).startsWith("0{");
            var poll = client.pollAsync();
            long started = System.nanoTime();

            context.getBean(EngineSessions.class).stopOpening();
            assertThat(client.get("EIO=4&transport=polling").statusCode()).isEqualTo(503);
            context.close();

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            assertThat(socket.next()).isEqualTo("close 4003");
            // A poll that came too late to be held finds nobody, which is as good.
            assertThat(poll.handle(
                            (answer, gone) -> gone != null || answer.body().equals("1")))
                    .succeedsWithin(Duration.ofSeconds(5))
                    .isEqualTo(true);
        }
    }
}
