package com.loadrider.e2e.kill;

import static com.loadrider.e2e.stage.Device.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.local.part.Signal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Kafka stands still for far longer than a lease of presence lasts, while Alice talks to Bob, who is at another
/// gateway.
@Journey
@Order(Integer.MAX_VALUE - 2)
class StoppedKafkaJourneyIT {

    private static final Duration STANDSTILL = Duration.ofSeconds(40);
    private static final Duration BETWEEN_SIGNALS = Duration.ofSeconds(1);

    @Test
    void closesNoSocketAndEndsNoCall(Stage stage, TestStack stack) throws InterruptedException {
        var talk = Talk.connectedAcross(stage);
        var sent = new AtomicInteger();

        stack.part("kafka").signal(Signal.STOP);
        try {
            await().during(STANDSTILL)
                    .atMost(STANDSTILL.plusSeconds(20))
                    .pollInterval(BETWEEN_SIGNALS)
                    .untilAsserted(() -> {
                        accepted(talk.laptop()
                                .signal(talk.call(), talk.bob(), "ice-candidate", "{\"n\":" + sent.get() + "}")
                                .join());
                        talk.phone()
                                .hears(
                                        "webrtc_signaling",
                                        talk.call(),
                                        it -> it.at("/data/n").asInt() == sent.get());
                        sent.incrementAndGet();
                        assertThat(talk.laptop().socket().closed()).isNotDone();
                        assertThat(talk.phone().socket().closed()).isNotDone();
                    });
        } finally {
            stack.part("kafka").signal(Signal.CONT);
        }

        assertThat(talk.call().readBy(talk.alice()).get("status").asString()).isEqualTo("connected");
        assertThat(sent).hasValueGreaterThan((int) STANDSTILL.toSeconds() / 2);
        talk.end();
        assertThat(talk.alice().isOnline()).isTrue();
        assertThat(talk.bob().isOnline()).isTrue();
    }
}
