package com.loadrider.e2e.kill;

import static com.loadrider.e2e.stage.Device.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.local.part.Signal;
import com.loadrider.testkit.http.ApiResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Suspends Kafka for much longer than a presence lease lasts. Meanwhile Alice is in a call with Bob, who is connected
/// to another gateway.
@Journey
@Order(Integer.MAX_VALUE - 2)
class StoppedKafkaJourneyIT {

    private static final Duration STANDSTILL = Duration.ofSeconds(40);
    private static final Duration BETWEEN_SIGNALS = Duration.ofSeconds(1);
    /// `calls.limits.outbox-wait`, a look each second, and the first event that waits.
    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(12);
    /// More than a pair may try in a minute.
    private static final int ATTEMPTS = 7;

    @Test
    void closesNoSocketEndsNoCallAndStartsNone(Stage stage, TestStack stack) throws InterruptedException {
        var talk = Talk.connectedAcross(stage);
        var other = Talk.connected(stage);
        var third = Talk.connected(stage);
        third.end();
        var earlier = initiate(third, "earlier").expect(201);
        Call.of(earlier).settleBy(third.alice());
        var sent = new AtomicInteger();

        stack.part("kafka").signal(Signal.STOP);
        try {
            long stopped = System.nanoTime();
            talk.call().muteBy(talk.alice(), true).expect(200);
            // Her attempts are 404 while calls can start, and so leave no call behind.
            var stranger = stage.person("Mallory");
            await("new calls are refused")
                    .atMost(REFUSAL_LIMIT)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() ->
                            stranger.initiate(talk.conversation(), talk.bob()).status() == 503);

            for (int i = 0; i < ATTEMPTS; i++) {
                var refused = initiate(third, "later").expect(503);
                assertThat(refused.code()).isEqualTo("unavailable");
                assertThat(refused.header("Retry-After")).isEqualTo("1");
            }
            assertThat(third.conversation().calls()).hasSize(2);
            assertThat(initiate(third, "earlier").expect(201).body()).isEqualTo(earlier.body());
            other.call().endBy(other.bob()).expect(200);

            var left = STANDSTILL.minusNanos(System.nanoTime() - stopped);
            await().during(left)
                    .atMost(left.plusSeconds(20))
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
            assertThat(sent).hasValueGreaterThan((int) left.toSeconds() / 2);
        } finally {
            stack.part("kafka").signal(Signal.CONT);
        }

        var answer = new AtomicReference<ApiResponse>();
        await("new calls are taken").atMost(Device.SOON).until(() -> {
            answer.set(initiate(third, "later"));
            return answer.get().status() != 503;
        });
        var later = Call.of(answer.get());
        third.phone().hears("call_incoming", later);
        later.settleBy(third.alice());
        assertThat(talk.call().readBy(talk.alice()).get("status").asString()).isEqualTo("connected");
        talk.end();
        assertThat(talk.alice().isOnline()).isTrue();
        assertThat(talk.bob().isOnline()).isTrue();
    }

    private static ApiResponse initiate(Talk talk, String key) {
        return talk.alice()
                .api()
                .with("Idempotency-Key", key)
                .post(
                        Call.PATH + "/initiate",
                        Map.of(
                                "conversationId", talk.conversation().id(),
                                "receiverId", talk.bob().id(),
                                "callType", "audio"));
    }
}
