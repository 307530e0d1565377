package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallTopology;
import com.loadrider.events.ParticipantState;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A call that any number of members of a conversation may join. Each participant has a state of its own. The call is
/// connected once a first other person has joined, and over when the last one is out.
@Entity
@DiscriminatorValue("group")
class GroupCall extends Call {

    private long hostId;

    // A call keeps the limit it was started with, whatever the settings of the instance that serves it.
    @Column(name = "max_participants")
    private int capacity;

    private @Nullable Instant aloneSince;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected GroupCall() {}

    private GroupCall(long id, GroupInvitation invitation, int capacity, Instant now) {
        super(id, invitation.conversationId(), invitation.caller(), invitation.callerName(), invitation.type(), now);
        this.hostId = invitation.caller().userId();
        this.capacity = capacity;
    }

    /// Creates a call that rings the invitees from now on.
    ///
    /// @param capacity how many participants can be in the call at once
    static GroupCall initiate(
            long id, GroupInvitation invitation, Invitees invitees, int capacity, Instant now, CallTimes times) {
        var call = new GroupCall(id, invitation, capacity, now);
        Actor caller = invitation.caller();
        call.member(caller.userId()).enter(caller.deviceId(), call.isVideo(), now);
        call.ring(invitees, caller.userId(), now, times);
        call.plan(now, times);
        call.begun(CallChange.Kind.INITIATED, caller.userId());
        return call;
    }

    @Override
    Optional<CallRefusal> alert(Actor actor, DeviceReach reached, Instant now) {
        Optional<Participant> participant = involved(actor.userId());
        if (participant.isEmpty()) {
            return Optional.of(notAParticipant());
        }
        if (participant.get().state() == ParticipantState.INVITED) {
            participant.get().alerted();
            if (status() == CallStatus.INITIATING) {
                move(CallStatus.RINGING, CallChange.Kind.RANG, actor.userId(), null, now);
            } else {
                changed(CallChange.Kind.PARTICIPANT_UPDATED, actor.userId(), null, now);
            }
        }
        return Optional.empty();
    }

    /// The devices that a group call reaches are not counted.
    @Override
    void reach(DeviceReach reached, Instant now) {}

    @Override
    Optional<CallRefusal> accept(Actor actor, Instant now, CallTimes times) {
        Optional<Participant> participant = involved(actor.userId());
        if (participant.isEmpty()) {
            return Optional.of(notAParticipant());
        }
        if (participant.get().hasJoined()) {
            return participant.get().isOn(actor.deviceId())
                    ? Optional.empty()
                    : Optional.of(new CallRefusal.AnsweredElsewhere());
        }
        return participant.get().isRung()
                ? enter(actor, CallChange.Kind.ACCEPTED, now, times)
                : Optional.of(invalidState());
    }

    @Override
    Optional<CallRefusal> join(Actor actor, Instant now, CallTimes times) {
        Optional<Participant> known = participant(actor.userId());
        if (known.isPresent() && known.get().state() == ParticipantState.REMOVED) {
            return Optional.of(notAParticipant());
        }
        if (status().isTerminal()) {
            return Optional.of(invalidState());
        }
        if (known.isEmpty() || !known.get().hasJoined()) {
            return enter(actor, CallChange.Kind.JOINED, now, times);
        }
        if (!known.get().isOn(actor.deviceId())) {
            String previous = known.get().deviceId();
            known.get().moveTo(actor.deviceId());
            changed(about(CallChange.Kind.MOVED, actor.userId(), actor.userId(), previous), now);
        }
        return Optional.empty();
    }

    @Override
    Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now) {
        Optional<Participant> participant = involved(actor.userId());
        if (participant.isEmpty()) {
            return Optional.of(notAParticipant());
        }
        if (!participant.get().isRung()) {
            return Optional.of(invalidState());
        }
        participant.get().become(ParticipantState.DECLINED, now);
        if (!concludeUnanswered(actor.userId(), reason, now)) {
            changed(CallChange.Kind.DECLINED, actor.userId(), reason, now);
        }
        return Optional.empty();
    }

    @Override
    Optional<CallRefusal> leave(Actor actor, Instant now, CallTimes times) {
        return whenJoined(actor, participant -> {
            takeOut(participant, ParticipantState.LEFT, actor.userId(), Exit.LEAVES, now, times);
            return Optional.empty();
        });
    }

    @Override
    Optional<CallRefusal> end(Actor actor, Instant now) {
        return asHost(actor, () -> finish(CallEndReason.CANCELLED, CallEndReason.COMPLETED, actor.userId(), now));
    }

    /// Those who are in the call or rung already stay as they are. Only the host can invite somebody who was removed.
    @Override
    Optional<CallRefusal> invite(Actor actor, Invitees invitees, Instant now, CallTimes times) {
        return whenJoined(actor, _ -> {
            boolean asksForRemoved = Stream.concat(invitees.free().stream(), invitees.busy().stream())
                    .anyMatch(this::isRemoved);
            if (asksForRemoved && actor.userId() != hostId) {
                return Optional.of(new CallRefusal.NotTheHost());
            }
            List<Long> invited = ring(invitees, actor.userId(), now, times);
            if (!invited.isEmpty()) {
                plan(now, times);
                changed(new CallChange(CallChange.Kind.INVITED, actor.userId(), null, invited, null), now);
            }
            return Optional.empty();
        });
    }

    @Override
    Optional<CallRefusal> remove(Actor actor, long userId, Instant now, CallTimes times) {
        return asHost(actor, () -> {
            if (status().isTerminal()) {
                return Optional.of(invalidState());
            }
            Optional<Participant> participant = participant(userId);
            if (participant.isEmpty()) {
                return Optional.of(new CallRefusal.NotFound());
            }
            if (!isRemoved(userId)) {
                takeOut(participant.get(), ParticipantState.REMOVED, actor.userId(), Exit.IS_REMOVED, now, times);
            }
            return Optional.empty();
        });
    }

    @Override
    Optional<CallRefusal> update(Actor actor, ParticipantChange reported, Instant now, CallTimes times) {
        return whenJoined(actor, participant -> {
            if (participant.apply(reported)) {
                changed(CallChange.Kind.PARTICIPANT_UPDATED, actor.userId(), null, now);
            }
            return Optional.empty();
        });
    }

    /// Ends rings whose time is over, and the call if nobody else comes or its maximum duration is reached.
    @Override
    void expire(Instant now, CallTimes times) {
        if (status().isTerminal()) {
            return;
        }
        boolean isOver = status() == CallStatus.CONNECTED && isTimeUp(now);
        if (isOver) {
            finish(CallEndReason.NO_ANSWER, CallEndReason.MAX_DURATION, null, now);
            return;
        }
        List<Participant> unanswered = participants().stream()
                .filter(it -> isReached(it.ringExpiresAt(), now))
                .toList();
        unanswered.forEach(it -> it.become(ParticipantState.MISSED, now));
        if (!unanswered.isEmpty() && concludeUnanswered(null, null, now)) {
            return;
        }
        if (aloneSince != null && isReached(aloneSince.plus(times.aloneTimeout()), now)) {
            finish(CallEndReason.NO_ANSWER, CallEndReason.COMPLETED, null, now);
        } else if (!unanswered.isEmpty()) {
            plan(now, times);
            changed(CallChange.Kind.PARTICIPANT_UPDATED, null, null, now);
        }
    }

    @Override
    void lose(long userId, Instant now, CallTimes times) {
        participant(userId)
                .filter(Participant::hasJoined)
                .ifPresent(it -> takeOut(it, ParticipantState.LEFT, null, Exit.IS_LOST, now, times));
    }

    @Override
    void depart(long userId, Instant now, CallTimes times) {
        participant(userId)
                .filter(it -> it.hasJoined() || it.isRung())
                .ifPresent(it -> takeOut(it, ParticipantState.REMOVED, null, Exit.DEPARTS, now, times));
    }

    /// How somebody ceases to be in the call or to be rung, and why the call is over if that was the last one.
    private enum Exit {
        LEAVES(CallChange.Kind.LEFT, CallEndReason.CANCELLED, CallEndReason.COMPLETED),
        IS_LOST(CallChange.Kind.LEFT, CallEndReason.CONNECTION_LOST, CallEndReason.CONNECTION_LOST),
        IS_REMOVED(CallChange.Kind.REMOVED, CallEndReason.CANCELLED, CallEndReason.COMPLETED),
        DEPARTS(CallChange.Kind.REMOVED, CallEndReason.LEFT_CONVERSATION, CallEndReason.LEFT_CONVERSATION);

        private final CallChange.Kind kind;
        private final CallEndReason unanswered;
        private final CallEndReason answered;

        Exit(CallChange.Kind kind, CallEndReason unanswered, CallEndReason answered) {
            this.kind = kind;
            this.unanswered = unanswered;
            this.answered = answered;
        }
    }

    private void takeOut(
            Participant participant,
            ParticipantState next,
            @Nullable Long actorId,
            Exit exit,
            Instant now,
            CallTimes times) {
        participant.become(next, now);
        if (users().isEmpty()) {
            finish(exit.unanswered, exit.answered, actorId, now);
            return;
        }
        if (participant.is(hostId)) {
            passHostOn();
        }
        if (!concludeUnanswered(actorId, null, now)) {
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

    private Optional<CallRefusal> enter(Actor actor, CallChange.Kind kind, Instant now, CallTimes times) {
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
    private List<Long> ring(Invitees invitees, long inviter, Instant now, CallTimes times) {
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

    /// Ends a call that nobody has answered and for which nobody is rung any more. Returns whether it is over.
    private boolean concludeUnanswered(@Nullable Long actorId, @Nullable String reason, Instant now) {
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
    private void plan(Instant now, CallTimes times) {
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

    private Optional<CallRefusal> asHost(Actor actor, Verb verb) {
        if (involved(actor.userId()).isEmpty()) {
            return Optional.of(notAParticipant());
        }
        return actor.userId() == hostId ? verb.execute() : Optional.of(new CallRefusal.NotTheHost());
    }

    private Optional<CallRefusal> whenJoined(Actor actor, VerbOfParticipant verb) {
        Optional<Participant> participant = involved(actor.userId());
        if (participant.isEmpty()) {
            return Optional.of(notAParticipant());
        }
        return participant.get().hasJoined() ? verb.execute(participant.get()) : Optional.of(invalidState());
    }

    @FunctionalInterface
    private interface Verb {
        Optional<CallRefusal> execute();
    }

    @FunctionalInterface
    private interface VerbOfParticipant {
        Optional<CallRefusal> execute(Participant participant);
    }

    private static CallChange about(
            CallChange.Kind kind, @Nullable Long actorId, long userId, @Nullable String previousDeviceId) {
        return new CallChange(kind, actorId, null, List.of(userId), previousDeviceId);
    }

    /// Returns the participant, unless it was removed.
    private Optional<Participant> involved(long userId) {
        return participant(userId).filter(it -> it.state() != ParticipantState.REMOVED);
    }

    private boolean isRemoved(long userId) {
        return participant(userId).isPresent() && involved(userId).isEmpty();
    }

    private Participant member(long userId) {
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
                .filter(it -> it.state() == ParticipantState.MISSED || it.state() == ParticipantState.BUSY)
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
