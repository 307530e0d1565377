package com.loadrider.conversations.callnotice;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallTopology;
import com.loadrider.events.CallType;
import com.loadrider.events.ParticipantState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What call-service would say of a group call, in which others come and go.
///
/// @param others those who are rung at the start
record GroupCallEvents(long callId, long conversationId, long starter, List<Long> others, CallType type) {

    private static final AtomicLong LAST_CALL = new AtomicLong(1_000_000);
    private static final Instant THEN = Instant.parse("2026-01-31T09:30:00.250Z");

    /// A call that did not take place yet.
    static GroupCallEvents of(CallType type, long conversationId, long starter, Long... others) {
        return new GroupCallEvents(LAST_CALL.incrementAndGet(), conversationId, starter, List.of(others), type);
    }

    CallEvent initiated() {
        return new CallEvent.Initiated(call(CallStatus.INITIATING, 1, null, null, List.of()), starter);
    }

    CallEvent ringing() {
        return new CallEvent.Ringing(call(CallStatus.RINGING, 2, null, null, List.of()), others.getFirst());
    }

    CallEvent declinedByOne(long user) {
        return new CallEvent.Declined(call(CallStatus.RINGING, 3, null, null, List.of()), user, "Later");
    }

    CallEvent accepted(long user) {
        return new CallEvent.Accepted(call(CallStatus.CONNECTED, 4, null, null, List.of(user)), user);
    }

    CallEvent invited(long user) {
        return new CallEvent.Invited(
                call(CallStatus.CONNECTED, 5, null, null, List.of()), others.getFirst(), List.of(user));
    }

    CallEvent joined(Long... inIt) {
        return new CallEvent.Joined(call(CallStatus.CONNECTED, 6, null, null, List.of(inIt)), inIt[0], null);
    }

    CallEvent left(Long... wereInIt) {
        return new CallEvent.Left(
                call(CallStatus.CONNECTED, 7, null, null, List.of(wereInIt)), wereInIt[0], wereInIt[0]);
    }

    CallEvent removed(Long... wereInIt) {
        return new CallEvent.Removed(
                call(CallStatus.CONNECTED, 8, null, null, List.of(wereInIt)), starter, wereInIt[0]);
    }

    /// The call is over after 150 s.
    CallEvent ended(Long... wereInIt) {
        return new CallEvent.Ended(
                call(CallStatus.ENDED, 9, CallEndReason.COMPLETED, 150L, List.of(wereInIt)), starter);
    }

    CallEvent missed(CallEndReason why) {
        Long actor = why == CallEndReason.CANCELLED ? starter : null;
        return new CallEvent.Missed(call(CallStatus.MISSED, 9, why, null, List.of()), actor);
    }

    CallEvent declinedByAll() {
        return new CallEvent.Declined(
                call(CallStatus.DECLINED, 9, CallEndReason.DECLINED, null, List.of()), others.getLast(), null);
    }

    private CallSession call(
            CallStatus status,
            int version,
            @Nullable CallEndReason reason,
            @Nullable Long duration,
            List<Long> wereInIt) {
        var participants = new ArrayList<>(List.of(participant(starter, true)));
        others.forEach(it -> participants.add(participant(it, wereInIt.contains(it))));
        return new CallSession(
                callId,
                conversationId,
                starter,
                "Caller " + starter,
                null,
                type,
                status,
                reason,
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
                participants,
                null,
                CallMode.GROUP,
                CallTopology.MESH,
                starter);
    }

    private static CallParticipant participant(long user, boolean wasInIt) {
        return new CallParticipant(
                user,
                null,
                wasInIt ? THEN : null,
                null,
                false,
                true,
                false,
                null,
                null,
                null,
                wasInIt ? ParticipantState.JOINED : ParticipantState.INVITED,
                null,
                null);
    }
}
