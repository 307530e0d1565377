package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallReach;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallType;
import com.loadrider.events.Topics;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What call-service would say of one call, whose caller is Alice.
///
/// @param ringsFor how long the call rings from now on
public record CallEvents(long callId, long conversationId, long caller, long receiver, Duration ringsFor) {

    /// Returns a call that has not been made yet, in a new conversation.
    public static CallEvents between(long caller, long receiver) {
        return new CallEvents(
                ServiceClient.freshId(), ServiceClient.freshId(), caller, receiver, Duration.ofSeconds(45));
    }

    /// Returns another call in the same conversation.
    public CallEvents again() {
        return new CallEvents(ServiceClient.freshId(), conversationId, caller, receiver, ringsFor);
    }

    /// Returns the call with another ring time.
    public CallEvents ringingFor(Duration time) {
        return new CallEvents(callId, conversationId, caller, receiver, time);
    }

    /// The caller calls, while these devices of the receiver are connected.
    public CallEvent initiated(String... connected) {
        return new CallEvent.Initiated(
                call(CallStatus.INITIATING, 1, null, null).with(new CallReach(connected.length, 0, 0)),
                caller,
                List.of(connected));
    }

    /// Other devices of the receiver are connected.
    public CallEvent reachUpdated(String... connected) {
        return new CallEvent.ReachUpdated(
                call(CallStatus.INITIATING, 2, null, null).with(new CallReach(connected.length, 0, 0)),
                null,
                List.of(connected));
    }

    /// A device alerts the user, while these devices of the receiver are connected.
    public CallEvent ringing(String... connected) {
        return new CallEvent.Ringing(
                call(CallStatus.INITIATING, 2, null, null).with(new CallReach(connected.length, 0, 1)),
                receiver,
                List.of(connected));
    }

    /// A device answers.
    public CallEvent accepted(@Nullable String device) {
        return new CallEvent.Accepted(call(CallStatus.CONNECTED, 3, null, device), receiver);
    }

    /// The receiver declines.
    public CallEvent declined() {
        return new CallEvent.Declined(call(CallStatus.DECLINED, 3, CallEndReason.DECLINED, null), receiver, null);
    }

    /// Nobody answers.
    public CallEvent missed() {
        return new CallEvent.Missed(call(CallStatus.MISSED, 3, CallEndReason.NO_ANSWER, null), null);
    }

    /// Publishes events in this order.
    public void tell(TopicWriter kafka, CallEvent... events) {
        for (CallEvent event : events) {
            kafka.event(
                    Topics.CALL_EVENTS, conversationId, CallEventType.of(event).wireName(), UUID.randomUUID(), event);
        }
    }

    private CallSession call(
            CallStatus status, int version, @Nullable CallEndReason reason, @Nullable String receiverDevice) {
        Instant now = Instant.now();
        boolean rings = status == CallStatus.INITIATING;
        var participants = status == CallStatus.CONNECTED
                ? List.of(participant(caller, "desk", now), participant(receiver, receiverDevice, now))
                : List.of(participant(caller, "desk", now));
        return new CallSession(
                callId,
                conversationId,
                caller,
                "Alice",
                receiver,
                CallType.VIDEO,
                status,
                reason,
                null,
                version,
                rings ? now.plus(ringsFor) : null,
                null,
                reason == null ? null : now,
                null,
                null,
                null,
                now,
                now,
                participants);
    }

    private static CallParticipant participant(long user, @Nullable String device, Instant now) {
        return new CallParticipant(user, device, now, null, false, true, false, null, null, null);
    }
}
