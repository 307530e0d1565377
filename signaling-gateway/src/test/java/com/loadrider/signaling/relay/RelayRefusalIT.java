package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signals that do not cross, over sockets and over REST.
class RelayRefusalIT extends SignalIT {

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
    void nothingCrossesAfterTheEnd() {
        known(call.ended());
        RecordingSocket caller = socket(call.caller);

        assertThat(codeOf(caller.ask("webrtc_signaling", signal("offer", Map.of(), call.receiver))))
                .isEqualTo("invalid_state");
        assertThat(api(call.caller).post(path(), body("offer", call.receiver)).status())
                .isEqualTo(409);
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
        assertThat(api(call.caller)
                        .with("Content-Type", "text/plain")
                        .post(path())
                        .status())
                .isEqualTo(400);
        assertThat(api(call.caller).get(path()).status()).isEqualTo(405);
        assertThat(api(call.caller).get(path()).header("Allow")).isEqualTo("POST,OPTIONS");
        assertThat(api(call.caller).send("OPTIONS", path(), null).header("Allow"))
                .isEqualTo("POST,OPTIONS");
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
        awaitNumber(receiver, 199);
        assertThat(receiver.events("webrtc_signaling").size()).isLessThan(350);
    }

    @Test
    void tooManySignalsOverRestAreRefusedForASecond() {
        known(call.connected());
        var api = api(call.caller);

        var refused = IntStream.range(0, 800)
                .mapToObj(_ -> api.post(path(), body("ice-candidate", call.receiver)))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().get("code").stringValue()).isEqualTo("too_many_requests");
    }
}
