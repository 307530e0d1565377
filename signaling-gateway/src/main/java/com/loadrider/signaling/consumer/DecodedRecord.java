package com.loadrider.signaling.consumer;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Presence;
import com.loadrider.signaling.memberview.Members;
import org.jspecify.annotations.Nullable;

/// A decoded record.
public sealed interface DecodedRecord {

    /// The latest state of a call.
    record CallState(CallSession call) implements DecodedRecord {}

    /// The call has been over for so long that its state was deleted.
    record CallForgotten(long callSessionId) implements DecodedRecord {}

    /// An event of a call.
    ///
    /// @param traceId the trace of the request that caused the event; null if unknown
    record CallHappened(CallEvent event, @Nullable String traceId) implements DecodedRecord {}

    /// A user has seen missed calls.
    record CallsSeen(MissedCallsSeen seen) implements DecodedRecord {}

    /// A conversation has these members.
    record MembersChanged(long conversationId, Members members) implements DecodedRecord {}

    /// A conversation was deleted.
    record ConversationGone(long conversationId) implements DecodedRecord {}

    /// A message was written.
    record MessageArrived(MessageWritten written) implements DecodedRecord {}

    /// A user has sockets at a gateway.
    record UserPresent(Presence presence) implements DecodedRecord {}

    /// A user has no more sockets at a gateway.
    record UserGone(long userId, String gatewayId) implements DecodedRecord {}

    /// A gateway sent a heartbeat.
    record GatewayAlive(GatewayHeartbeat heartbeat) implements DecodedRecord {}

    /// A presence tick came back through Kafka.
    record TickReturned() implements DecodedRecord {}

    /// A gateway has stopped.
    record GatewayGone(String gatewayId) implements DecodedRecord {}
}
