package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallTopology;
import com.loadrider.events.ParticipantState;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The legs of a group call, and what follows when one of them changes: who is the host, which time limits there are,
/// and whether the call goes on.
@MappedSuperclass
abstract class GroupLegs extends Call {

    private long hostId;

    // A call keeps the limit it was started with, whatever the settings of the instance that serves it.
    @Column(name = "max_participants")
    private int capacity;

    private @Nullable Instant aloneSince;

    @SuppressWarnings("NullAway.Init") // for JPA
    GroupLegs() {}

    GroupLegs(long id, GroupInvitation invitation, int capacity, Instant now) {
        super(id, invitation.origin(), now);
        this.hostId = invitation.caller().userId();
        this.capacity = capacity;
    }

    final void takeOut(
            Participant participant,
            ParticipantState next,
            @Nullable Long actorId,
            Exit exit,
            Instant now,
            CallTimes times) {
        boolean wasRung = participant.isRung();
        participant.become(next, now);
        if (users().isEmpty()) {
            finish(exit.unanswered, exit.answered, actorId, now);
            return;
        }
        if (participant.is(hostId)) {
            passHostOn();
        }
        if (!wasRung || !concludeUnanswered(actorId, null, now)) {
            plan(now, times);
            changed(about(exit.kind, actorId, participant.userId(), null), now);
        }
    }

    /// The new host is whoever has been in the call longest.
    private void passHostOn() {
        hostId = joined().min(Comparator.comparing(
                        it -> Objects.requireNonNull(it.joinedAt(), "who is in the call has joined")))
                .map(Participant::userId)
                .orElse(hostId);
    }

    final Optional<CallRefusal> enter(Actor actor, CallChange.Kind kind, Instant now, CallTimes times) {
        if (joined().count() >= capacity) {
            return Optional.of(new CallRefusal.TooManyParticipants(capacity));
        }
        member(actor.userId()).enter(actor.deviceId(), isVideo(), now);
        if (status().isUnanswered()) {
            connect(now, times);
            become(CallStatus.CONNECTED);
        }
        plan(now, times);
        changed(about(kind, actor.userId(), actor.userId(), null), now);
        return Optional.empty();
    }

    /// Returns whom this has changed.
    final List<Long> ring(Invitees invitees, long inviter, Instant now, CallTimes times) {
        List<Participant> free = invited(invitees.free());
        free.forEach(it -> it.ring(inviter, now.plus(times.ringTimeout())));
        List<Participant> busy = invited(invitees.busy());
        busy.forEach(it -> it.become(ParticipantState.BUSY, now));
        return Stream.concat(free.stream(), busy.stream())
                .map(Participant::userId)
                .toList();
    }

    private List<Participant> invited(Set<Long> userIds) {
        return userIds.stream()
                .sorted()
                .map(this::member)
                .filter(it -> !it.hasJoined() && !it.isRung())
                .toList();
    }

    /// Ends a call that nobody has answered, after the last ring is over. Returns whether it has ended.
    final boolean concludeUnanswered(@Nullable Long actorId, @Nullable String reason, Instant now) {
        if (!status().isUnanswered() || participants().stream().anyMatch(Participant::isRung)) {
            return false;
        }
        boolean allDeclined = participants().stream()
                .filter(it -> !it.is(callerId()))
                .allMatch(it -> it.state() == ParticipantState.DECLINED);
        if (allDeclined && actorId != null) {
            over(CallEndReason.DECLINED, actorId, reason, now);
            move(CallStatus.DECLINED, CallChange.Kind.DECLINED, actorId, reason, now);
        } else {
            finish(CallEndReason.NO_ANSWER, CallEndReason.NO_ANSWER, null, now);
        }
        return true;
    }

    /// Sets the times at which the call has to be looked at again.
    final void plan(Instant now, CallTimes times) {
        List<Instant> rings = participants().stream()
                .map(Participant::ringExpiresAt)
                .filter(Objects::nonNull)
                .toList();
        boolean isAlone = joined().count() == 1 && (status() == CallStatus.CONNECTED || rings.isEmpty());
        if (!isAlone) {
            aloneSince = null;
        } else if (aloneSince == null) {
            aloneSince = now;
        }
        if (status().isUnanswered()) {
            ringUntil(rings.stream().max(Comparator.naturalOrder()).orElse(null));
        }
        Stream<Instant> alone = aloneSince == null ? Stream.empty() : Stream.of(aloneSince.plus(times.aloneTimeout()));
        checkAgainAt(Stream.concat(rings.stream(), alone)
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    final boolean isAloneTooLong(Instant now, CallTimes times) {
        return aloneSince != null && isReached(aloneSince.plus(times.aloneTimeout()), now);
    }

    static CallChange about(
            CallChange.Kind kind, @Nullable Long actorId, long userId, @Nullable String previousDeviceId) {
        return new CallChange(kind, actorId, null, List.of(userId), previousDeviceId);
    }

    final Participant member(long userId) {
        return participant(userId).orElseGet(() -> add(Participant.of(this, userId)));
    }

    private Stream<Participant> joined() {
        return participants().stream().filter(Participant::hasJoined);
    }

    @Override
    Optional<Long> rungUser() {
        return Optional.empty();
    }

    /// Returns whether the user was ever invited or in the call.
    @Override
    public boolean involves(long userId) {
        return participant(userId).isPresent();
    }

    @Override
    Set<Long> users() {
        return joined().map(Participant::userId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Long> missedBy() {
        if (!status().isTerminal()) {
            return Set.of();
        }
        return participants().stream()
                .filter(Participant::hasMissed)
                .map(Participant::userId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    CallMode mode() {
        return CallMode.GROUP;
    }

    @Override
    CallTopology topology() {
        return CallTopology.MESH;
    }

    @Override
    @Nullable
    Long receiverId() {
        return null;
    }

    @Override
    long hostId() {
        return hostId;
    }
}
