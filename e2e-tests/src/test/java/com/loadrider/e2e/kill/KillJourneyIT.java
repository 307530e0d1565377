package com.loadrider.e2e.kill;

import static com.loadrider.e2e.stage.Device.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.check.StackInvariants;
import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.local.part.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Kills each process once during calls. Runs last, because afterwards the processes of the stack have only just
/// started.
@Journey
@Order(Integer.MAX_VALUE)
class KillJourneyIT {

    private static final Duration ANSWER_LIMIT = Duration.ofMillis(2_500);

    @AfterEach
    void leavesNothingBehind(TestStack stack) throws Exception {
        new StackInvariants(stack).verify();
    }

    @Test
    void survivesTheDeathOfCallService(Stage stage, TestStack stack) throws InterruptedException {
        var talk = Talk.connected(stage);
        var other = Talk.ringing(stage);
        talk.call().muteBy(talk.alice(), true).expect(200);

        stack.kill("call-service");

        accepted(talk.laptop()
                .signal(talk.call(), talk.bob(), "offer", "{\"while\":\"dead\"}")
                .join());
        talk.phone().hears("webrtc_signaling", talk.call());
        var started = System.nanoTime();
        var unavailable = talk.call().endBy(talk.bob()).expect(503);
        assertThat(unavailable.code()).isEqualTo("unavailable");
        assertThat(unavailable.header("Retry-After")).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(ANSWER_LIMIT);
        stack.restart("call-service");

        talk.phone()
                .hears(
                        "call_status_update",
                        talk.call(),
                        it -> it.at("/participants/0/isMuted").asBoolean());
        talk.end();
        other.laptop()
                .hears(
                        "call_ended",
                        other.call(),
                        it -> it.get("endReason").asString().equals("no_answer"));
    }

    /// Kafka is suspended first, so the service is killed after the commit and before publication.
    @Test
    void publishesWhatWasCommittedBeforeTheKill(Stage stage, TestStack stack) throws InterruptedException {
        var talk = Talk.ringing(stage);
        stack.part("kafka").signal(Signal.STOP);
        try {
            talk.call().acceptBy(talk.bob()).expect(200);
            stack.kill("call-service");
        } finally {
            stack.part("kafka").signal(Signal.CONT);
        }
        stack.restart("call-service");

        talk.laptop().hears("call_accepted", talk.call());
        talk.end();
    }

    @Test
    void catchesUpWithNoticesAfterTheDeathOfTheMessageService(Stage stage, TestStack stack)
            throws InterruptedException {
        var talk = Talk.connected(stage);
        var others = new ArrayList<Talk>();
        for (var i = 0; i < 3; i++) {
            others.add(Talk.ringing(stage));
        }
        others.get(0).end();

        stack.kill("conversation-message-service");

        others.get(1).end();
        others.get(2).call().acceptBy(others.get(2).bob()).expect(200);
        talk.end();
        assertThat(talk.alice()
                        .api()
                        .get(talk.conversation().path("/messages"))
                        .expect(503)
                        .code())
                .isEqualTo("unavailable");
        stack.restart("conversation-message-service");

        others.get(2).end();
        talk.laptop().hears("conversation_message", talk.call(), KillJourneyIT::isLastNotice);
    }

    @Test
    void goesOnThroughAnotherGateway(Stage stage, TestStack stack) throws Exception {
        var talk = Talk.connected(stage);

        stack.kill("signaling-gateway");
        talk.laptop().socket().closed().get(20, TimeUnit.SECONDS);
        talk.phone().socket().closed().get(20, TimeUnit.SECONDS);
        stack.restart("signaling-gateway");

        for (var device : List.of(talk.laptop(), talk.phone())) {
            device.reconnect();
            var info = device.socket().await("server_info").data();
            assertThat(info.get("activeCallIds").valueStream().map(JsonNode::asLong))
                    .containsExactly(talk.call().id());
            assertThat(device.hears("call_status_update", talk.call())
                            .get("status")
                            .asString())
                    .isEqualTo("connected");
        }
        accepted(talk.laptop()
                .signal(talk.call(), talk.bob(), "offer", "{\"again\":1}")
                .join());
        talk.phone().hears("webrtc_signaling", talk.call());
        talk.end();
    }

    @Test
    void bringsEverythingOnceKafkaIsBack(Stage stage, TestStack stack) throws InterruptedException {
        var talk = Talk.connected(stage);
        var other = Talk.connected(stage);

        stack.kill("kafka");

        talk.call().muteBy(talk.alice(), true).expect(200);
        accepted(talk.laptop()
                .signal(talk.call(), talk.bob(), "offer", "{\"without\":\"kafka\"}")
                .join());
        talk.phone().hears("webrtc_signaling", talk.call());
        talk.call().endBy(talk.bob()).expect(200);
        var next = Call.of(talk.alice().initiate(talk.conversation(), talk.bob()));
        next.acceptBy(talk.bob()).expect(200);
        stack.restart("kafka");

        for (var device : List.of(talk.laptop(), talk.phone())) {
            device.hears("call_ended", talk.call());
            device.hears("call_accepted", next);
        }
        next.endBy(talk.alice()).expect(200);
        talk.laptop().hears("call_ended", next);
        other.end();
        await().atMost(Device.SOON)
                .untilAsserted(() -> assertThat(talk.laptop().heard("conversation_message", next))
                        .hasSize(3));
    }

    private static boolean isLastNotice(JsonNode message) {
        return message.at("/call/event").asString().equals("ended");
    }
}
