package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/// A call whose participants send signals.
abstract class SignalIT extends GatewayIT {

    final CallFixture call = new CallFixture();

    static void awaitNumber(RecordingSocket socket, int number) {
        socket.await("webrtc_signaling", it -> it.get("data").get("i").intValue() == number, RecordingSocket.PATIENCE);
    }

    /// The gateway knows of that state.
    void known(CallSession state) {
        long witness = call.caller;
        try (RecordingSocket socket = RecordingSocket.connect(base(), TestTokens.of(witness))) {
            socket.await("server_info");
            Published.by(new CallEvent.ParticipantUpdated(state, null));
            socket.await("call_status_update");
        }
    }

    /// call-service would say so.
    void answersWith(CallSession state) {
        CALLS.answers("GET /api/v1/webrtc/calls/" + call.id, 200, CallFixture.json(state));
    }

    Map<String, Object> signal(String type, Object data, long toUserId) {
        return Map.of("callSessionId", call.id, "type", type, "data", data, "toUserId", toUserId);
    }

    String raw(String type, String data, long toUserId) {
        return "{\"callSessionId\":" + call.id + ",\"type\":\"" + type + "\",\"data\":" + data + ",\"toUserId\":"
                + toUserId + "}";
    }

    static JsonNode answerTo(RecordingSocket socket, String argument) {
        return socket.ask("webrtc_signaling", new RawValue(argument));
    }

    String body(String type, long toUserId) {
        return "{\"type\":\"" + type + "\",\"data\":{},\"toUserId\":" + toUserId + "}";
    }

    String path() {
        return "/api/v1/webrtc/calls/" + call.id + "/signaling";
    }

    static String codeOf(JsonNode acknowledgement) {
        assertThat(acknowledgement.get("ok").booleanValue()).isFalse();
        return acknowledgement.get("error").get("code").stringValue();
    }
}
