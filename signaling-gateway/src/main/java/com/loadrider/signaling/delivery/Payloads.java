package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallSession;
import com.loadrider.events.Message;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.socketio.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Builds the events that clients receive. A call event holds the call and the fields that the event adds to it.
@Component
class Payloads {

    private final JsonMapper json;

    Payloads(JsonMapper json) {
        this.json = json;
    }

    /// @param viewer the user whose sockets get it
    OutgoingEvent incoming(CallSession call, long viewer, long expiresInMs) {
        CallSession seen = call.seenBy(viewer);
        return OutgoingEvent.recoverable("call_incoming", with(seen, "expiresInMs", String.valueOf(expiresInMs)));
    }

    OutgoingEvent accepted(CallSession call) {
        return OutgoingEvent.recoverable("call_accepted", text(call));
    }

    OutgoingEvent answeredElsewhere(CallSession call) {
        return OutgoingEvent.recoverable("call_accepted", with(call, "answeredElsewhere", "true"));
    }

    /// The end of a call for a device whose user has moved to another one. The call itself goes on.
    OutgoingEvent moved(CallSession call) {
        ObjectNode copy = json.valueToTree(call);
        copy.set("endReason", json.valueToTree(CallEndReason.MOVED));
        return OutgoingEvent.recoverable("call_ended", json.writeValueAsString(copy));
    }

    OutgoingEvent declined(CallSession call, @Nullable String reason) {
        return OutgoingEvent.recoverable("call_declined", with(call, "reason", json.writeValueAsString(reason)));
    }

    OutgoingEvent ended(CallSession call) {
        return OutgoingEvent.recoverable("call_ended", text(call));
    }

    /// @param viewer the user whose sockets get it
    OutgoingEvent statusUpdate(CallSession call, long viewer) {
        return OutgoingEvent.recoverable("call_status_update", text(call.seenBy(viewer)));
    }

    OutgoingEvent missedCallsSeen(MissedCallsSeen seen) {
        var payload = new Seen(seen.conversationId(), seen.upTo());
        return OutgoingEvent.recoverable("missed_calls_seen", json.writeValueAsString(payload));
    }

    OutgoingEvent message(Message message) {
        return OutgoingEvent.recoverable("conversation_message", json.writeValueAsString(message));
    }

    OutgoingEvent serverInfo(ServerInfo info) {
        return OutgoingEvent.recoverable("server_info", json.writeValueAsString(info));
    }

    private record Seen(long conversationId, long upTo) {}

    private String text(CallSession call) {
        return json.writeValueAsString(call);
    }

    private String with(CallSession call, String member, String value) {
        String text = text(call);
        return text.substring(0, text.length() - 1) + ",\"" + member + "\":" + value + "}";
    }
}
