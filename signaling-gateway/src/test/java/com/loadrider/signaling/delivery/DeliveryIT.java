package com.loadrider.signaling.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallType;
import com.loadrider.events.Message;
import com.loadrider.events.MessageKind;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.Topics;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.topic.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every event of calls and conversations reaches the right sockets, and no others.
@SuppressWarnings("NullAway.Init")
class DeliveryIT extends GatewayIT {

    private CallFixture call;
    private final long stranger = CallFixture.freshId();
    private RecordingSocket caller;
    private RecordingSocket phone;
    private RecordingSocket tablet;
    private RecordingSocket bystander;

    @BeforeEach
    void connectEverybody() {
        call = new CallFixture().receiverOn("phone");
        caller = socket(call.caller, "laptop");
        phone = socket(call.receiver, "phone");
        tablet = socket(call.receiver, "tablet");
        bystander = socket(stranger);
    }

    @Test
    void callIncomingGoesToEveryDeviceOfTheReceiver() {
        Published.by(new CallEvent.Initiated(call.initiating(), call.caller));

        for (JsonNode ring : List.of(
                phone.await("call_incoming").data(),
                tablet.await("call_incoming").data())) {
            assertThat(ring.get("expiresInMs").longValue()).isBetween(20_000L, 45_000L);
            assertIs(ring, call.initiating(), "expiresInMs");
        }
        assertNothingMoreThan(Map.of(phone, 1, tablet, 1));
    }

    @Test
    void callStatusUpdateTellsTheCallerThatItRings() {
        Published.by(new CallEvent.Ringing(call.ringing(), call.receiver));

        assertIs(caller.await("call_status_update").data(), call.ringing());
        assertNothingMoreThan(Map.of(caller, 1));
    }

    @Test
    void callAcceptedTellsTheDevicesThatDidNotAnswer() {
        Published.by(new CallEvent.Accepted(call.connected(), call.receiver));

        assertIs(caller.await("call_accepted").data(), call.connected());
        assertIs(phone.await("call_accepted").data(), call.connected());
        JsonNode elsewhere = tablet.await("call_accepted").data();
        assertThat(elsewhere.get("answeredElsewhere").booleanValue()).isTrue();
        assertIs(elsewhere, call.connected(), "answeredElsewhere");
        assertNothingMoreThan(Map.of(caller, 1, phone, 1, tablet, 1));
    }

    @Test
    void callDeclinedGoesToBothWithItsReason() {
        CallSession declined = call.over(CallStatus.DECLINED, CallEndReason.DECLINED);
        Published.by(new CallEvent.Declined(declined, call.receiver, "Later \"maybe\" <b>"));

        for (RecordingSocket socket : List.of(caller, phone, tablet)) {
            JsonNode told = socket.await("call_declined").data();
            assertThat(told.get("reason").stringValue()).isEqualTo("Later \"maybe\" <b>");
            assertIs(told, declined, "reason");
        }
        assertNothingMoreThan(Map.of(caller, 1, phone, 1, tablet, 1));
    }

    @Test
    void callDeclinedWithoutAReasonSaysNull() {
        Published.by(
                new CallEvent.Declined(call.over(CallStatus.DECLINED, CallEndReason.DECLINED), call.receiver, null));

        assertThat(caller.await("call_declined").data().get("reason").isNull()).isTrue();
    }

    @Test
    void callEndedGoesToBothWhateverTheEnd() {
        Published.by(new CallEvent.Ended(call.ended(), call.caller));
        var missed = new CallFixture(call.caller, call.receiver).over(CallStatus.MISSED, CallEndReason.NO_ANSWER);
        Published.by(new CallEvent.Missed(missed, null));
        var busy = new CallFixture(call.caller, call.receiver).over(CallStatus.BUSY, CallEndReason.BUSY);
        Published.by(new CallEvent.Busy(busy, null));

        for (CallSession over : List.of(call.ended(), missed, busy)) {
            for (RecordingSocket socket : List.of(caller, phone, tablet)) {
                assertIs(awaitOf(socket, "call_ended", over), over);
            }
        }
        assertNothingMoreThan(Map.of(caller, 3, phone, 3, tablet, 3));
    }

    @Test
    void callStatusUpdateTellsBothWhatChangedAtAParticipant() {
        Published.by(new CallEvent.ParticipantUpdated(call.connected(), call.caller));

        for (RecordingSocket socket : List.of(caller, phone, tablet)) {
            assertIs(socket.await("call_status_update").data(), call.connected());
        }
        assertNothingMoreThan(Map.of(caller, 1, phone, 1, tablet, 1));
    }

    @Test
    void conversationMessageGoesToEveryRecipient() {
        var notice = new CallNotice(call.id, CallNotice.Event.ENDED, CallType.VIDEO, call.caller, null, 150L);
        var message = new Message(
                CallFixture.freshId(),
                call.conversation,
                null,
                MessageKind.CALL,
                "📞 Call ended (2m 30s)",
                notice,
                Instant.parse("2026-01-31T09:30:00.250Z"));
        Published.message(new MessageWritten(message, List.of(call.caller, call.receiver, call.receiver)));

        for (RecordingSocket socket : List.of(caller, phone, tablet)) {
            JsonNode told = socket.await("conversation_message").data();
            assertThat(told).isEqualTo(tree(message));
        }
        assertNothingMoreThan(Map.of(caller, 1, phone, 1, tablet, 1));
    }

    @Test
    void whatCannotBeReadIsSkipped() {
        byte[] garbage = "{\"call\":".getBytes(StandardCharsets.UTF_8);
        for (String topic : List.of(Topics.CALL_EVENTS, Topics.CALL_STATE, Topics.MESSAGES, Topics.PRESENCE)) {
            for (int i = 0; i < 5; i++) {
                TopicWriter.shared().raw(topic, String.valueOf(i), garbage, Map.of("ce_type", "call.initiated"));
                TopicWriter.shared().raw(topic, "x" + i, garbage, Map.of());
                TopicWriter.shared().raw(topic, "7", null, Map.of("__TypeId__", "java.lang.Runtime"));
            }
        }

        Published.by(new CallEvent.Initiated(call.initiating(), call.caller));

        assertIs(phone.await("call_incoming").data(), call.initiating(), "expiresInMs");
    }

    /// Sends one more event, which all sockets get, and looks at what else has come before it.
    private void assertNothingMoreThan(Map<RecordingSocket, Integer> expected) {
        List<RecordingSocket> all = List.of(caller, phone, tablet, bystander);
        var message =
                new Message(CallFixture.freshId(), stranger, stranger, MessageKind.TEXT, "last", null, Instant.now());
        var fence = new CallFixture(call.caller, call.receiver).ended();
        Published.by(new CallEvent.Ended(fence, null));
        List.of(caller, phone, tablet).forEach(it -> awaitOf(it, "call_ended", fence));
        Published.message(new MessageWritten(message, List.of(call.caller, call.receiver, stranger)));
        for (RecordingSocket socket : all) {
            socket.await(
                    "conversation_message",
                    it -> it.get("text").stringValue().equals("last"),
                    RecordingSocket.PATIENCE);
            long heard = socket.events().stream()
                    .map(RecordedEvent::name)
                    .filter(it -> !it.equals("server_info"))
                    .count();
            assertThat(heard).isEqualTo(expected.getOrDefault(socket, 0) + (socket == bystander ? 1 : 2));
        }
    }

    private static JsonNode awaitOf(RecordingSocket socket, String event, CallSession call) {
        return socket.await(
                        event,
                        it -> it.get("callSessionId").longValue() == call.callSessionId(),
                        RecordingSocket.PATIENCE)
                .data();
    }

    private static void assertIs(JsonNode told, CallSession call, String... besides) {
        var bare = ((ObjectNode) told).deepCopy();
        bare.remove(List.of(besides));
        assertThat(bare).isEqualTo(tree(call));
    }

    private static JsonNode tree(Object value) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(value));
    }
}
