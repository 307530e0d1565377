package com.loadrider.signaling.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A client that connects learns where its user stands.
class SnapshotIT extends GatewayIT {

    @Test
    void serverInfoComesFirst() {
        JsonNode info = socket(CallFixture.freshId()).events().getFirst().data();

        assertThat(info.propertyNames())
                .containsExactly("version", "features", "limits", "activeCallIds", "joinableCallIds");
        assertThat(info.get("features").isArray()).isTrue();
        assertThat(info.get("limits").get("maxPayload").intValue()).isEqualTo(65_536);
        assertThat(info.get("activeCallIds")).isEmpty();
    }

    @Test
    void aCallThatRingsForMeRingsOn() {
        var call = new CallFixture();
        heardBy(call.caller, new CallEvent.Ringing(call.ringing(), call.receiver));

        RecordingSocket late = socket(call.receiver);

        JsonNode ring = late.await("call_incoming").data();
        assertThat(ring.get("status").stringValue()).isEqualTo("ringing");
        assertThat(ring.get("expiresInMs").longValue()).isBetween(1L, 45_000L);
        assertThat(active(late)).containsExactly(call.id);
        assertThat(late.events()).extracting(RecordedEvent::name).startsWith("server_info", "call_incoming");
    }

    @Test
    void aCallThatRingsElsewhereIsAStatus() {
        var call = new CallFixture();
        heardBy(call.caller, new CallEvent.Ringing(call.ringing(), call.receiver));

        RecordingSocket late = socket(call.caller);

        assertThat(late.await("call_status_update").data().get("status").stringValue())
                .isEqualTo("ringing");
        assertThat(active(late)).containsExactly(call.id);
    }

    @Test
    void aCallPastItsRingTimeIsAStatus() {
        var call = new CallFixture().ringsUntil(Instant.now().minusSeconds(1));
        heardBy(call.caller, new CallEvent.Ringing(call.ringing(), call.receiver));

        assertThat(socket(call.receiver)
                        .await("call_status_update")
                        .data()
                        .get("callSessionId")
                        .longValue())
                .isEqualTo(call.id);
    }

    @Test
    void aConnectedCallIsAStatusAndOneThatIsOverIsNothing() {
        var call = new CallFixture();
        var former = new CallFixture(call.caller, call.receiver);
        heardBy(call.caller, new CallEvent.Ended(former.ended(), null));
        heardBy(call.caller, new CallEvent.Accepted(call.connected(), call.receiver));

        RecordingSocket late = socket(call.receiver);

        assertThat(late.await("call_status_update").data().get("status").stringValue())
                .isEqualTo("connected");
        assertThat(active(late)).containsExactly(call.id);
    }

    @Test
    void anAnswerThroughTheGatewayIsKnownBeforeKafkaBringsIt() {
        var call = new CallFixture();
        CALLS.answers("POST /api/v1/webrtc/calls/initiate", 201, CallFixture.json(call.initiating()));
        api(call.caller)
                .post(
                        "/api/v1/webrtc/calls/initiate",
                        Map.of("conversationId", 1, "receiverId", call.receiver, "callType", "video"))
                .expect(201);

        assertThat(active(socket(call.caller))).containsExactly(call.id);
    }

    /// Publishes, and waits until the gateway knows.
    private void heardBy(long userId, CallEvent event) {
        try (RecordingSocket socket = RecordingSocket.connect(base(), TestTokens.of(userId))) {
            socket.await("server_info");
            Published.by(event);
            String name = switch (event) {
                case CallEvent.Ended _ -> "call_ended";
                case CallEvent.Accepted _ -> "call_accepted";
                default -> "call_status_update";
            };
            socket.await(
                    name,
                    it -> it.get("callSessionId").longValue() == event.call().callSessionId(),
                    RecordingSocket.PATIENCE);
        }
    }

    private static List<Long> active(RecordingSocket socket) {
        return socket.await("server_info")
                .data()
                .get("activeCallIds")
                .valueStream()
                .map(JsonNode::longValue)
                .toList();
    }
}
