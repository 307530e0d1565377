package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallTopology;
import com.loadrider.events.CallType;
import com.loadrider.events.ConnectedUser;
import com.loadrider.events.ParticipantState;
import com.loadrider.notifications.ServiceClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What call-service would say of one group call, which Alice starts. It keeps the state of each participant.
final class GroupCallEvents {

    private final long callId = ServiceClient.freshId();
    private final long conversationId = ServiceClient.freshId();
    private final long starter;
    private final Map<Long, ParticipantState> states = new LinkedHashMap<>();
    private final Map<Long, String> devices = new LinkedHashMap<>();
    private int version;

    GroupCallEvents(long starter, Long... others) {
        this.starter = starter;
        states.put(starter, ParticipantState.JOINED);
        for (Long other : others) {
            states.put(other, ParticipantState.INVITED);
        }
    }

    long callId() {
        return callId;
    }

    long conversationId() {
        return conversationId;
    }

    CallEvent initiated(ConnectedUser... connected) {
        return new CallEvent.Initiated(call(CallStatus.INITIATING), starter, null, List.of(connected));
    }

    CallEvent ringing(long user) {
        states.put(user, ParticipantState.RINGING);
        return new CallEvent.Ringing(call(CallStatus.RINGING), user);
    }

    CallEvent accepted(long user, @Nullable String device) {
        join(user, device);
        return new CallEvent.Accepted(call(CallStatus.CONNECTED), user);
    }

    CallEvent joined(long user, @Nullable String device) {
        join(user, device);
        return new CallEvent.Joined(call(CallStatus.CONNECTED), user, null);
    }

    CallEvent declined(long user) {
        states.put(user, ParticipantState.DECLINED);
        return new CallEvent.Declined(call(CallStatus.CONNECTED), user, null);
    }

    CallEvent removed(long user) {
        states.put(user, ParticipantState.REMOVED);
        return new CallEvent.Removed(call(CallStatus.CONNECTED), starter, user);
    }

    /// The ring time of a user is over, and the call goes on.
    CallEvent ranOut(long user) {
        states.put(user, ParticipantState.MISSED);
        return new CallEvent.ParticipantUpdated(call(CallStatus.CONNECTED), null);
    }

    CallEvent invited(long user) {
        states.put(user, ParticipantState.INVITED);
        return new CallEvent.Invited(call(CallStatus.CONNECTED), starter, List.of(user));
    }

    /// The host ends the call, whoever is being rung.
    CallEvent ended() {
        return new CallEvent.Ended(call(CallStatus.ENDED), starter);
    }

    CallEvent missed() {
        return new CallEvent.Missed(call(CallStatus.MISSED), null);
    }

    private void join(long user, @Nullable String device) {
        states.put(user, ParticipantState.JOINED);
        if (device != null) {
            devices.put(user, device);
        }
    }

    private CallSession call(CallStatus status) {
        Instant now = Instant.now();
        boolean isOver = status.isTerminal();
        List<CallParticipant> participants = new ArrayList<>();
        states.forEach((user, state) -> participants.add(participant(user, state, isOver, now)));
        return new CallSession(
                callId,
                conversationId,
                starter,
                "Alice",
                null,
                CallType.VIDEO,
                status,
                isOver ? CallEndReason.COMPLETED : null,
                null,
                ++version,
                isOver ? null : now.plus(Duration.ofHours(1)),
                null,
                isOver ? now : null,
                null,
                null,
                null,
                now,
                now,
                participants,
                null,
                CallMode.GROUP,
                CallTopology.MESH,
                starter);
    }

    private CallParticipant participant(long user, ParticipantState state, boolean isOver, Instant now) {
        boolean rings = state == ParticipantState.INVITED || state == ParticipantState.RINGING;
        return new CallParticipant(
                user,
                devices.get(user),
                state == ParticipantState.JOINED ? now : null,
                null,
                false,
                true,
                false,
                null,
                null,
                null,
                state,
                user == starter ? null : starter,
                rings && !isOver ? now.plusSeconds(45) : null);
    }
}
