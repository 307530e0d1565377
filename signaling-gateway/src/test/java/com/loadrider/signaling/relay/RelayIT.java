package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signals that cross, over sockets and over REST.
class RelayIT extends SignalIT {

    private static final String SDP = "{\"sdp\" : \"v=0\\r\\n</script>\\u0000 😀\" ,\"n\":1.50,\"n\":2}";
    private static final int BURST = 200;

    @Test
    void crossesUnchangedBothWays() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        assertThat(answerTo(caller, raw("offer", SDP, call.receiver)).get("ok").booleanValue())
                .isTrue();
        assertThat(answerTo(receiver, raw("answer", "{}", call.caller))
                        .get("ok")
                        .booleanValue())
                .isTrue();

        JsonNode offer = receiver.await("webrtc_signaling").data();
        assertThat(offer.propertyNames()).containsExactly("callSessionId", "type", "data", "fromUserId", "toUserId");
        assertThat(offer.get("fromUserId").longValue()).isEqualTo(call.caller);
        assertThat(receiver.await("webrtc_signaling").frame()).contains(SDP);
        assertThat(caller.await("webrtc_signaling").data().get("type").stringValue())
                .isEqualTo("answer");
    }

    @Test
    void crossesOverRestToo() {
        known(call.connected());
        RecordingSocket receiver = socket(call.receiver);

        var answer = api(call.caller)
                .post(path(), "{\"type\":\"offer\",\"data\":" + SDP + ",\"toUserId\":" + call.receiver + "}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(receiver.await("webrtc_signaling").data().get("fromUserId").longValue())
                .isEqualTo(call.caller);
    }

    @Test
    void isMeasured() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        socket(call.receiver);
        answerTo(caller, raw("offer", "{}", call.receiver));

        String metrics = ApiClient.to("http://localhost:" + managementPort)
                .get("/actuator/prometheus")
                .expect(200)
                .body();

        assertThat(metrics)
                .containsPattern("signaling_relay_seconds_count\\{[^}]*outcome=\"relayed\",type=\"offer\"\\} [1-9]")
                .containsPattern("signaling_sockets [1-9]")
                .contains("kafka_consumer_fetch_manager_records_lag");
    }

    @Test
    void keepsTheOrder() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        assertThat(burst(caller)).allMatch(it -> it.join().get("ok").booleanValue());

        assertArrivedInOrder(receiver);
    }

    @Test
    void keepsABurstThatHasToWaitForCallService() {
        known(call.ringing());
        CALLS.answersSlowly("GET /api/v1/webrtc/calls/" + call.id, 500, CallFixture.json(call.connected()));
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        assertThat(burst(caller)).allMatch(it -> it.join().get("ok").booleanValue());

        assertArrivedInOrder(receiver);
    }

    /// As many signals as a socket may send at once.
    private List<CompletableFuture<JsonNode>> burst(RecordingSocket sender) {
        return IntStream.range(0, BURST)
                .mapToObj(i -> sender.emit("webrtc_signaling", signal("ice-candidate", Map.of("i", i), call.receiver)))
                .toList();
    }

    private static void assertArrivedInOrder(RecordingSocket receiver) {
        awaitNumber(receiver, BURST - 1);
        assertThat(receiver.events("webrtc_signaling"))
                .extracting(it -> it.data().get("data").get("i").intValue())
                .hasSize(BURST)
                .isSorted();
    }

    @Test
    void whoHasSeenTheAcceptIsNotRefusedByAViewThatIsBehind() {
        known(call.ringing());
        answersWith(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        assertThat(caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))
                        .get("ok")
                        .booleanValue())
                .isTrue();
        receiver.await("webrtc_signaling");
    }

    @Test
    void anOfferRightBehindTheAcceptWaitsForIt() {
        known(call.ringing());
        answersWith(call.ringing());
        CALLS.answersSlowly(
                "POST /api/v1/webrtc/calls/" + call.id + "/accept", 300, CallFixture.json(call.connected()));
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        var accepted = receiver.emit("call_accepted", Map.of("callSessionId", call.id));
        var offers = new ArrayList<CompletableFuture<JsonNode>>();
        for (int i = 0; i < 10; i++) {
            offers.add(receiver.emit("webrtc_signaling", signal("offer", Map.of("i", i), call.caller)));
        }

        assertThat(accepted.join().get("ok").booleanValue()).isTrue();
        assertThat(offers).allMatch(it -> it.join().get("ok").booleanValue());
        awaitNumber(caller, 9);
        assertThat(caller.events("webrtc_signaling"))
                .extracting(it -> it.data().get("data").get("i").intValue())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aSignalDoesNotWaitBehindACommandThatItDoesNotNeed() {
        known(call.connected());
        CALLS.answersSlowly(
                "PATCH /api/v1/webrtc/calls/" + call.id + "/participants/me", 800, CallFixture.json(call.connected()));
        RecordingSocket caller = socket(call.caller);
        socket(call.receiver);

        var update = caller.emit("call_status_update", Map.of("callSessionId", call.id, "isMuted", true));
        caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver));

        assertThat(update).isNotDone();
        assertThat(update.join().get("ok").booleanValue()).isTrue();
    }

    @Test
    void onlyTheDevicesThatHaveTheCallTakePart() {
        call.callerOn("laptop").receiverOn("phone");
        known(call.connected());
        answersWith(call.connected());
        RecordingSocket laptop = socket(call.caller, "laptop");
        RecordingSocket desktop = socket(call.caller, "desktop");
        RecordingSocket phone = socket(call.receiver, "phone");
        RecordingSocket tablet = socket(call.receiver, "tablet");
        RecordingSocket nameless = socket(call.receiver);

        assertThat(codeOf(desktop.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("answered_elsewhere");
        assertThat(codeOf(tablet.ask("webrtc_signaling", signal("offer", Map.of(), call.caller))))
                .isEqualTo("answered_elsewhere");
        assertThat(api(call.caller).post(path(), body("offer", call.receiver)).code())
                .isEqualTo("answered_elsewhere");
        assertThat(laptop.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))
                        .get("ok")
                        .booleanValue())
                .isTrue();
        assertThat(api(call.caller)
                        .with("X-Device-Id", "laptop")
                        .post(path(), body("offer", call.receiver))
                        .status())
                .isEqualTo(202);

        phone.await("webrtc_signaling");
        for (RecordingSocket other : List.of(desktop, tablet, nameless)) {
            assertThat(other.events("webrtc_signaling")).isEmpty();
        }
    }

    @Test
    void withoutADeviceAllSocketsOfTheUserHaveIt() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller, "laptop");
        RecordingSocket one = socket(call.receiver, "phone");
        RecordingSocket two = socket(call.receiver);

        caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver));

        one.await("webrtc_signaling");
        two.await("webrtc_signaling");
    }
}
