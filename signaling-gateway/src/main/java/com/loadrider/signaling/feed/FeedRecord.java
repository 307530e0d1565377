package com.loadrider.signaling.feed;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.Presence;
import org.jspecify.annotations.Nullable;

/// One record, read.
public sealed interface FeedRecord {

    /// The latest state of a call.
    record CallState(CallSession call) implements FeedRecord {}

    /// A call has been over for so long that nobody needs to know of it.
    record CallForgotten(long callSessionId) implements FeedRecord {}

    /// Something happened to a call.
    ///
    /// @param traceId of the trace in which it happened; null where that is not known
    record CallHappened(CallEvent event, @Nullable String traceId) implements FeedRecord {}

    /// A message was written.
    record MessageArrived(MessageWritten written) implements FeedRecord {}

    /// A user has sockets at a gateway.
    record UserPresent(Presence presence) implements FeedRecord {}

    /// A user has no more sockets at a gateway.
    record UserGone(long userId, String gatewayId) implements FeedRecord {}

    /// A gateway is alive.
    record GatewayAlive(GatewayHeartbeat heartbeat) implements FeedRecord {}

    /// Time has passed, as Kafka sees it.
    record TickReturned() implements FeedRecord {}

    /// A gateway has stopped.
    record GatewayGone(String gatewayId) implements FeedRecord {}
}
