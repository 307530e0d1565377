package com.loadrider.signaling;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallTopology;
import com.loadrider.events.CallType;
import com.loadrider.events.ParticipantState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One group call of a conversation that no other test has. Each state that it gives has the next version.
public final class GroupFixture {

    public final long id = CallFixture.freshId();
    public final long conversation;
    public final long starter;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Map<Long, CallParticipant> participants = new LinkedHashMap<>();
    private int version;
    private @Nullable Instant startTime;

    /// Started by a user on a device.
    public GroupFixture(long starter, @Nullable String device) {
        this(CallFixture.freshId(), starter, device);
    }

    /// Started in a conversation of others.
    public GroupFixture(long conversation, long starter, @Nullable String device) {
        this.conversation = conversation;
        this.starter = starter;
        put(starter, device, start, ParticipantState.JOINED, null);
    }

    /// The user is rung.
    public GroupFixture rings(long userId) {
        put(userId, null, null, ParticipantState.RINGING, Instant.now().plusSeconds(45));
        return this;
    }

    /// The user is in the call, with a device. The first who joins connects it.
    public GroupFixture joins(long userId, @Nullable String device) {
        Instant at = start.plusSeconds(++version);
        if (startTime == null) {
            startTime = at;
        }
        put(userId, device, at, ParticipantState.JOINED, null);
        return this;
    }

    /// The user is neither in the call nor being rung.
    public GroupFixture is(long userId, ParticipantState state) {
        CallParticipant before = participants.get(userId);
        put(userId, before == null ? null : before.deviceId(), null, state, null);
        return this;
    }

    /// The call is on.
    public CallSession on() {
        return session(startTime == null ? CallStatus.RINGING : CallStatus.CONNECTED, null);
    }

    /// The call is over.
    public CallSession over(CallStatus status, CallEndReason reason) {
        participants.replaceAll((_, it) -> it.state() == ParticipantState.JOINED
                ? participant(it.userId(), it.deviceId(), it.joinedAt(), ParticipantState.LEFT, null)
                : it);
        return session(status, reason);
    }

    private void put(
            long userId,
            @Nullable String device,
            @Nullable Instant joinedAt,
            ParticipantState state,
            @Nullable Instant ringUntil) {
        participants.put(userId, participant(userId, device, joinedAt, state, ringUntil));
    }

    private static CallParticipant participant(
            long userId,
            @Nullable String device,
            @Nullable Instant joinedAt,
            ParticipantState state,
            @Nullable Instant ringUntil) {
        return new CallParticipant(
                userId, device, joinedAt, null, false, true, false, null, null, null, state, null, ringUntil);
    }

    private CallSession session(CallStatus status, @Nullable CallEndReason reason) {
        return new CallSession(
                id,
                conversation,
                starter,
                "Starter",
                null,
                CallType.VIDEO,
                status,
                reason,
                null,
                ++version,
                null,
                startTime,
                reason == null ? null : start,
                null,
                null,
                null,
                start,
                start,
                List.copyOf(participants.values()),
                null,
                CallMode.GROUP,
                CallTopology.MESH,
                starter);
    }
}
