package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tests what has to happen within a second.
@Journey
class PromptJourneyIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void isOnlineOnceConnected(Stage stage) {
        for (int i = 0; i < 10; i++) {
            var bob = stage.person("Bob");
            try (var socket = RecordingSocket.connect(stage.url(1 + i % 2), bob.token())) {
                await().pollInterval(Duration.ofMillis(20)).atMost(A_SECOND).until(bob::isOnline);
                assertThat(socket.closed()).isNotDone();
            }
        }
    }

    /// Bob's gateway learns of the end only through Kafka, while Alice's tablet still sends through the other gateway.
    @Test
    void nothingCrossesASecondAfterTheEnd(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var laptop = alice.connect("laptop", 1);
        var phone = bob.connect("phone", 2);
        var call = laptop.call(stage.conversation(alice, bob), bob);
        phone.hears("call_incoming", call);
        phone.does("call_accepted", call);
        laptop.hears("call_accepted", call);

        var answers = new ArrayList<CompletableFuture<JsonNode>>();
        Runnable send = () -> answers.add(laptop.signal(call, bob, "ice-candidate", "{\"n\":" + answers.size() + "}"));
        send.run();
        Device.accepted(answers.getFirst().join());
        phone.hears("webrtc_signaling", call);
        call.endBy(bob).expect(200);
        long ended = System.nanoTime();
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    send.run();
                    return System.nanoTime() - ended > 2 * A_SECOND.toNanos();
                });

        var last = answers.getLast().join();
        assertThat(Device.refused(last)).isEqualTo("invalid_state");
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(phone.socket().events("webrtc_signaling"))
                .extracting(RecordedEvent::arrivedAt)
                .allMatch(at -> at - ended < A_SECOND.toNanos());
    }
}
