package com.loadrider.signaling.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.Message;
import com.loadrider.events.MessageKind;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `docs/asyncapi.yaml` describes what really comes over a socket: every event, and every kind of acknowledgement.
@SuppressWarnings("NullAway.Init")
class DocumentedEventsIT extends GatewayIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static JsonNode document;

    private final CallFixture call = new CallFixture().callerOn("laptop").receiverOn("phone");

    @BeforeAll
    static void read() throws IOException {
        document = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml"))));
    }

    @Test
    void everyEvent() {
        RecordingSocket shortLived = greeted(RecordingSocket.connect(
                base(),
                TestTokens.forUser(call.caller).expiresIn(Duration.ofSeconds(4)).sign(),
                "watch"));
        RecordingSocket caller = socket(call.caller, "laptop");
        RecordingSocket phone = socket(call.receiver, "phone");
        RecordingSocket tablet = socket(call.receiver, "tablet");

        assertDescribed(caller.await("server_info"));
        assertDescribed(shortLived.await("token_expiring"));
        Published.by(new CallEvent.Initiated(call.initiating(), call.caller));
        assertDescribed(phone.await("call_incoming"));
        Published.by(new CallEvent.Ringing(call.ringing(), call.receiver));
        assertDescribed(caller.await("call_status_update"));
        Published.by(new CallEvent.Accepted(call.connected(), call.receiver));
        assertDescribed(caller.await("call_accepted"));
        assertDescribed(tablet.await("call_accepted"));
        assertAcknowledged("SignalAck", caller, "webrtc_signaling", signal("offer"));
        assertDescribed(phone.await("webrtc_signaling"));
        Published.by(new CallEvent.Ended(call.ended(), call.caller));
        assertDescribed(phone.await("call_ended"));
        var declined = new CallFixture(call.caller, call.receiver).over(CallStatus.DECLINED, CallEndReason.DECLINED);
        Published.by(new CallEvent.Declined(declined, call.receiver, null));
        assertDescribed(caller.await("call_declined"));
        Published.seen(new MissedCallsSeen(call.caller, call.conversation, call.id));
        assertDescribed(caller.await("missed_calls_seen"));
        Published.message(new MessageWritten(
                new Message(1, call.conversation, call.caller, MessageKind.TEXT, "Hi", null, Instant.now()),
                List.of(call.caller)));
        assertDescribed(caller.await("conversation_message"));

        assertThat(document.at("/components/messages").propertyNames())
                .filteredOn(it -> it.startsWith("to-client."))
                .as("all of them were seen, and the refusal of a connection elsewhere")
                .hasSize(caller.events().stream()
                                .map(RecordedEvent::name)
                                .collect(java.util.stream.Collectors.toSet())
                                .size()
                        + 3 // call_incoming and webrtc_signaling are heard by the receiver only, token_expiring by the
                        // watch
                        + 1);
    }

    @Test
    void everyAcknowledgement() {
        CallSession connected = call.connected();
        CALLS.answers("POST /api/v1/webrtc/calls/" + call.id + "/accept", 200, CallFixture.json(connected));
        RecordingSocket phone = socket(call.receiver, "phone");
        assertAcknowledged("SessionAck", phone, "call_accepted", Map.of("callSessionId", call.id));
        assertAcknowledged("SessionAck", phone, "call_ended", Map.of("callSessionId", "x"));
        assertAcknowledged("RefreshAck", phone, "auth_refresh", Map.of("token", TestTokens.of(call.receiver)));
        assertAcknowledged("RefreshAck", phone, "auth_refresh", Map.of("token", "x"));
        assertAcknowledged("SignalAck", phone, "webrtc_signaling", Map.of());
    }

    @Test
    void aRefusedConnection() {
        Assertions.assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), "x.y.z"))
                .satisfies(refused -> assertDescribed("to-client.connect_error", refused.error()));
    }

    private Map<String, Object> signal(String type) {
        return Map.of("callSessionId", call.id, "type", type, "data", Map.of("sdp", "v=0"), "toUserId", call.receiver);
    }

    private static void assertAcknowledged(String kind, RecordingSocket socket, String event, Object payload) {
        assertDescribed("ack." + kind, socket.ask(event, payload));
    }

    private static void assertDescribed(RecordedEvent event) {
        assertThat(event.arguments())
                .as("the payload, and an offset where it may be sent again")
                .hasSizeBetween(1, 2);
        JsonNode offset = event.arguments().path(1);
        assertThat(offset.isMissingNode() || offset.isString()).isTrue();
        assertDescribed("to-client." + event.name(), event.data());
    }

    private static void assertDescribed(String message, JsonNode payload) {
        JsonNode schema = document.at("/components/messages/" + message + "/payload");
        assertThat(schema.isObject()).as(message).isTrue();
        ObjectNode root = schema.deepCopy().asObject();
        root.set("components", document.path("components"));
        List<Error> errors = SCHEMAS.getSchema(root).validate(payload);
        assertThat(errors).as("%s: %s", message, payload).isEmpty();
    }
}
