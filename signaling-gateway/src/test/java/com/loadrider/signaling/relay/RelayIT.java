package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/// Signals over sockets and over REST, with the same rules.
class RelayIT extends GatewayIT {

    private static final String SDP = "{\"sdp\" : \"v=0\\r\\n</script>\\u0000 😀\" ,\"n\":1.50,\"n\":2}";

    private final CallFixture call = new CallFixture();

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
    void keepsTheOrder() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        var answers = new ArrayList<CompletableFuture<JsonNode>>();
        for (int i = 0; i < 90; i++) {
            answers.add(caller.emit("webrtc_signaling", signal("ice-candidate", Map.of("i", i), call.receiver)));
        }

        assertThat(answers).allMatch(it -> it.join().get("ok").booleanValue());
        awaitNumber(receiver, 89);
        assertThat(receiver.events("webrtc_signaling"))
                .extracting(it -> it.data().get("data").get("i").intValue())
                .hasSize(90)
                .isSorted();
    }

    @Test
    void nothingCrossesBeforeTheAccept() {
        known(call.ringing());
        answersWith(call.ringing());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        assertThat(codeOf(caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("not_accepted");
        assertThat(codeOf(receiver.ask("webrtc_signaling", signal("ice-candidate", Map.of(), call.caller))))
                .isEqualTo("not_accepted");
        assertThat(api(call.caller).post(path(), body("offer", call.receiver)).status())
                .isEqualTo(409);
        assertThat(receiver.events("webrtc_signaling")).isEmpty();
        assertThat(caller.events("webrtc_signaling")).isEmpty();
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
    void nothingCrossesAfterTheEnd() {
        known(call.ended());
        RecordingSocket caller = socket(call.caller);

        assertThat(codeOf(caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("invalid_state");
        assertThat(api(call.caller).post(path(), body("offer", call.receiver)).status())
                .isEqualTo(409);
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

    @Test
    void aRecipientWithoutASocketIsOffline() {
        known(call.connected());
        JsonNode error = socket(call.caller)
                .ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))
                .get("error");

        assertThat(error.get("code").stringValue()).isEqualTo("receiver_offline");
        assertThat(error.get("retryable").booleanValue()).isTrue();
    }

    @Test
    void aStrangerLearnsNothing() {
        known(call.connected());
        RecordingSocket stranger = socket(CallFixture.freshId());

        JsonNode foreign = stranger.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver));
        CallFixture unknown = new CallFixture();
        JsonNode absent = stranger.ask(
                "webrtc_signaling",
                Map.of("callSessionId", unknown.id, "type", "offer", "data", Map.of(), "toUserId", 1));

        assertThat(codeOf(foreign)).isEqualTo("not_found");
        assertThat(foreign).isEqualTo(absent);
    }

    @Test
    void aThirdMemberOfTheConversationIsNoParticipant() {
        known(call.connected());
        answersWith(call.connected());

        assertThat(codeOf(socket(CallFixture.freshId())
                        .ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("not_a_participant");
    }

    @Test
    void theRecipientIsTheOtherParticipant() {
        known(call.connected());
        answersWith(call.connected());
        RecordingSocket caller = socket(call.caller);

        assertThat(codeOf(caller.ask("webrtc_signaling", signal("offer", Map.of(), call.caller))))
                .isEqualTo("unprocessable");
        assertThat(codeOf(caller.ask("webrtc_signaling", signal("offer", Map.of(), CallFixture.freshId()))))
                .isEqualTo("unprocessable");
    }

    @Test
    void badSignalsAreRefusedAlikeOnBothWays() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);
        String tooLong = "{\"c\":\"" + "x".repeat(2048) + "\"}";

        assertThat(codeOf(answerTo(caller, raw("eval", "{}", call.receiver)))).isEqualTo("invalid_request");
        assertThat(codeOf(answerTo(caller, raw("offer", "\"v=0\"", call.receiver))))
                .isEqualTo("invalid_request");
        assertThat(codeOf(answerTo(caller, raw("ice-candidate", tooLong, call.receiver))))
                .isEqualTo("too_large");
        assertThat(codeOf(answerTo(caller, "[1]"))).isEqualTo("invalid_request");

        String rest = "{\"type\":\"ice-candidate\",\"data\":" + tooLong + ",\"toUserId\":" + call.receiver + "}";
        assertThat(api(call.caller).post(path(), rest).status()).isEqualTo(413);
        assertThat(api(call.caller).post(path(), "{\"type\":").status()).isEqualTo(400);
        assertThat(api(call.caller)
                        .with("Content-Type", "text/plain")
                        .post(path(), "{}")
                        .status())
                .isEqualTo(415);
        assertThat(api(call.caller).get(path()).status()).isEqualTo(405);
        assertThat(api(call.caller)
                        .with("X-Device-Id", "a b")
                        .post(path(), body("offer", call.receiver))
                        .status())
                .isEqualTo(400);
        assertThat(receiver.events("webrtc_signaling")).isEmpty();
    }

    @Test
    void callServiceBeingAwayIsNoRefusal() {
        known(call.ringing());
        CALLS.answersSlowly("GET /api/v1/webrtc/calls/" + call.id, 3000, "{}");

        assertThat(codeOf(socket(call.caller).ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("unavailable");
    }

    @Test
    void tooManySignalsAreRefusedAndAFloodIsCutOff() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver);

        for (int i = 0; i < 600 && !caller.closed().isDone(); i++) {
            var _ = caller.emit("webrtc_signaling", signal("ice-candidate", Map.of("i", i), call.receiver));
        }

        assertThat(caller.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                .isEqualTo(1008);
        awaitNumber(receiver, 99);
        assertThat(receiver.events("webrtc_signaling").size()).isLessThan(250);
    }

    private static void awaitNumber(RecordingSocket socket, int number) {
        socket.await("webrtc_signaling", it -> it.get("data").get("i").intValue() == number, RecordingSocket.PATIENCE);
    }

    /// The gateway knows of that state.
    private void known(CallSession state) {
        long witness = call.caller;
        try (RecordingSocket socket = RecordingSocket.connect(base(), TestTokens.of(witness))) {
            socket.await("server_info");
            Published.by(new CallEvent.ParticipantUpdated(state, null));
            socket.await("call_status_update");
        }
    }

    /// call-service would say so.
    private void answersWith(CallSession state) {
        CALLS.answers("GET /api/v1/webrtc/calls/" + call.id, 200, CallFixture.json(state));
    }

    private Map<String, Object> signal(String type, Object data, long toUserId) {
        return Map.of("callSessionId", call.id, "type", type, "data", data, "toUserId", toUserId);
    }

    private String raw(String type, String data, long toUserId) {
        return "{\"callSessionId\":" + call.id + ",\"type\":\"" + type + "\",\"data\":" + data + ",\"toUserId\":"
                + toUserId + "}";
    }

    private static JsonNode answerTo(RecordingSocket socket, String argument) {
        return socket.ask("webrtc_signaling", new RawValue(argument));
    }

    private String body(String type, long toUserId) {
        return "{\"type\":\"" + type + "\",\"data\":{},\"toUserId\":" + toUserId + "}";
    }

    private String path() {
        return "/api/v1/webrtc/calls/" + call.id + "/signaling";
    }

    private static String codeOf(JsonNode acknowledgement) {
        assertThat(acknowledgement.get("ok").booleanValue()).isFalse();
        return acknowledgement.get("error").get("code").stringValue();
    }
}
