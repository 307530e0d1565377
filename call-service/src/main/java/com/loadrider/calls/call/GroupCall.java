package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.ParticipantState;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A call in which any number of members of a conversation take part: which verb is allowed to whom.
@Entity
@DiscriminatorValue("group")
class GroupCall extends GroupLegs {

    @SuppressWarnings("NullAway.Init") // for JPA
    protected GroupCall() {}

    private GroupCall(long id, GroupInvitation invitation, int capacity, Instant now) {
        super(id, invitation, capacity, now);
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
    Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now, CallTimes times) {
        Optional<Participant> participant = involved(actor.userId());
        if (participant.isEmpty()) {
            return Optional.of(notAParticipant());
        }
        if (!participant.get().isRung()) {
            return Optional.of(invalidState());
        }
        participant.get().become(ParticipantState.DECLINED, now);
        if (!concludeUnanswered(actor.userId(), reason, now)) {
            plan(now, times);
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
            if (asksForRemoved && actor.userId() != hostId()) {
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
        if (isAloneTooLong(now, times)) {
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

    private Optional<CallRefusal> asHost(Actor actor, Verb verb) {
        if (involved(actor.userId()).isEmpty()) {
            return Optional.of(notAParticipant());
        }
        return actor.userId() == hostId() ? verb.execute() : Optional.of(new CallRefusal.NotTheHost());
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

    /// Returns the participant, unless it was removed.
    private Optional<Participant> involved(long userId) {
        return participant(userId).filter(it -> it.state() != ParticipantState.REMOVED);
    }

    private boolean isRemoved(long userId) {
        return participant(userId).isPresent() && involved(userId).isEmpty();
    }
}
