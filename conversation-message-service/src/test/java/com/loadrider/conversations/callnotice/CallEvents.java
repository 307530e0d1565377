package com.loadrider.conversations.callnotice;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What call-service would say of one call between two users.
public record CallEvents(long callId, long conversationId, long caller, long receiver, CallType type) {

    private static final AtomicLong LAST_CALL = new AtomicLong(5000);
    private static final Instant THEN = Instant.parse("2026-01-31T09:30:00.250Z");

    /// A call that did not take place yet.
    public static CallEvents of(CallType type, long conversationId, long caller, long receiver) {
        return new CallEvents(LAST_CALL.incrementAndGet(), conversationId, caller, receiver, type);
    }

    /// The caller calls.
    public CallEvent initiated() {
        return new CallEvent.Initiated(call(CallStatus.INITIATING, 1, null, null), caller);
    }

    CallEvent ringing() {
        return new CallEvent.Ringing(call(CallStatus.RINGING, 2, null, null), receiver);
    }

    CallEvent accepted() {
        return new CallEvent.Accepted(call(CallStatus.CONNECTED, 3, null, null), receiver);
    }

    CallEvent updated() {
        return new CallEvent.ParticipantUpdated(call(CallStatus.CONNECTED, 4, null, null), caller);
    }

    CallEvent ended(long seconds) {
        return new CallEvent.Ended(call(CallStatus.ENDED, 5, CallEndReason.COMPLETED, seconds), caller);
    }

    CallEvent declined(@Nullable String reason) {
        return new CallEvent.Declined(call(CallStatus.DECLINED, 3, CallEndReason.DECLINED, null), receiver, reason);
    }

    CallEvent missed(CallEndReason why) {
        Long actor = why == CallEndReason.CANCELLED ? caller : null;
        return new CallEvent.Missed(call(CallStatus.MISSED, 3, why, null), actor);
    }

    /// The caller calls somebody who is in another call.
    public CallEvent busy() {
        return new CallEvent.Busy(call(CallStatus.BUSY, 1, CallEndReason.BUSY, null), caller);
    }

    private CallSession call(
            CallStatus status, int version, @Nullable CallEndReason endReason, @Nullable Long duration) {
        return new CallSession(
                callId,
                conversationId,
                caller,
                "Caller " + caller,
                receiver,
                type,
                status,
                endReason,
                null,
                version,
                null,
                null,
                null,
                duration,
                null,
                null,
                THEN,
                THEN,
                List.of());
    }
}
