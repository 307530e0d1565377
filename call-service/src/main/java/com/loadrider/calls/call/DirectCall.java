package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallTopology;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call between two users, the caller and the receiver. The caller is a participant from the start, the receiver from
/// the accept on. It is over for both as soon as it is over for one.
@Entity
@DiscriminatorValue("direct")
class DirectCall extends Call {

    private long receiverId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DirectCall() {}

    private DirectCall(long id, Invitation invitation, Instant now) {
        super(id, invitation.origin(), now);
        this.receiverId = invitation.receiverId();
        enter(invitation.caller(), now);
    }

    /// Creates a call that rings from now on, for the given time.
    static DirectCall initiate(long id, Invitation invitation, Instant now, Duration ringTime, DeviceReach reach) {
        var call = new DirectCall(id, invitation, now);
        call.ringUntil(now.plus(ringTime));
        call.recordReach(reach);
        call.begun(CallChange.Kind.INITIATED, call.callerId());
        return call;
    }

    /// Creates a call that never rings, because the receiver is in another call.
    static DirectCall foundBusy(long id, Invitation invitation, Instant now) {
        var call = new DirectCall(id, invitation, now);
        call.become(CallStatus.BUSY);
        call.over(CallEndReason.BUSY, null, null, now);
        call.begun(CallChange.Kind.FOUND_BUSY, call.callerId());
        return call;
    }

    @Override
    Optional<CallRefusal> alert(Actor actor, DeviceReach reached, Instant now) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        reach(reached, now);
        return Optional.empty();
    }

    /// It rings as soon as a device of the receiver alerts the user.
    @Override
    void reach(DeviceReach reached, Instant now) {
        if (!status().isUnanswered() || reached.equals(reach())) {
            return;
        }
        recordReach(reached);
        if (status() == CallStatus.INITIATING && reached.ringing() > 0) {
            move(CallStatus.RINGING, CallChange.Kind.RANG, receiverId, null, now);
        } else {
            changed(CallChange.Kind.REACHED, null, null, now);
        }
    }

    @Override
    Optional<CallRefusal> accept(Actor actor, Instant now, CallTimes times) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        if (status() == CallStatus.CONNECTED) {
            return participant(receiverId).orElseThrow().isOn(actor.deviceId())
                    ? Optional.empty()
                    : Optional.of(new CallRefusal.AnsweredElsewhere());
        }
        if (!status().canBecome(CallStatus.CONNECTED)) {
            return Optional.of(invalidState());
        }
        enter(actor, now);
        connect(now, times);
        checkAgainAt(MediaDeadline.failsAt(participants(), now, times.connectTimeout()));
        move(CallStatus.CONNECTED, CallChange.Kind.ACCEPTED, actor.userId(), null, now);
        return Optional.empty();
    }

    @Override
    Optional<CallRefusal> join(Actor actor, Instant now, CallTimes times) {
        return onlyInGroups(actor);
    }

    @Override
    Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now, CallTimes times) {
        return decline(actor, reason, now);
    }

    private Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        if (!status().canBecome(CallStatus.DECLINED)) {
            return Optional.of(invalidState());
        }
        over(CallEndReason.DECLINED, actor.userId(), reason, now);
        move(CallStatus.DECLINED, CallChange.Kind.DECLINED, actor.userId(), reason, now);
        return Optional.empty();
    }

    /// Ends the call.
    @Override
    Optional<CallRefusal> leave(Actor actor, Instant now, CallTimes times) {
        return end(actor, now);
    }

    /// Ends the call for either side. Before the answer, the caller cancels it and the receiver declines it.
    @Override
    Optional<CallRefusal> end(Actor actor, Instant now) {
        if (!involves(actor.userId())) {
            return Optional.of(notAParticipant());
        }
        if (status().isUnanswered() && actor.userId() == receiverId) {
            return decline(actor, null, now);
        }
        return finish(CallEndReason.CANCELLED, CallEndReason.COMPLETED, actor.userId(), now);
    }

    @Override
    Optional<CallRefusal> invite(Actor actor, Invitees invitees, Instant now, CallTimes times) {
        return onlyInGroups(actor);
    }

    @Override
    Optional<CallRefusal> remove(Actor actor, long userId, Instant now, CallTimes times) {
        return onlyInGroups(actor);
    }

    /// Before the answer, the caller is the only participant. A report of failed media can end the call.
    @Override
    Optional<CallRefusal> update(Actor actor, ParticipantChange reported, Instant now, CallTimes times) {
        if (!involves(actor.userId())) {
            return Optional.of(notAParticipant());
        }
        Optional<Participant> participant = participant(actor.userId());
        if (status().isTerminal() || participant.isEmpty()) {
            return Optional.of(invalidState());
        }
        boolean differs = participant.get().apply(reported);
        Instant accepted = startTime();
        boolean mediaArrived = accepted != null && participant.get().noteFirstMedia(now);
        if (accepted != null) {
            checkAgainAt(MediaDeadline.failsAt(participants(), accepted, times.connectTimeout()));
        }
        if (isCheckDue(now)) {
            return breakOff(CallEndReason.CONNECT_FAILED, now);
        }
        if (mediaArrived || differs) {
            var kind = mediaArrived ? CallChange.Kind.MEDIA_ARRIVED : CallChange.Kind.PARTICIPANT_UPDATED;
            changed(kind, actor.userId(), null, now);
        }
        return Optional.empty();
    }

    /// Ends the call if its ring time, its time for media or its maximum duration is over.
    @Override
    void expire(Instant now, CallTimes times) {
        if (isTimeUp(now)) {
            finish(CallEndReason.NO_ANSWER, CallEndReason.MAX_DURATION, null, now);
        } else if (isCheckDue(now)) {
            breakOff(CallEndReason.CONNECT_FAILED, now);
        }
    }

    @Override
    void lose(long userId, Instant now, CallTimes times) {
        breakOff(CallEndReason.CONNECTION_LOST, now);
    }

    @Override
    void depart(long userId, Instant now, CallTimes times) {
        if (involves(userId)) {
            finish(CallEndReason.LEFT_CONVERSATION, CallEndReason.LEFT_CONVERSATION, userId, now);
        }
    }

    private void enter(Actor actor, Instant now) {
        add(new Participant(this, actor, isVideo(), now));
    }

    private CallRefusal onlyTheReceiver(Actor actor) {
        return actor.userId() == callerId() ? new CallRefusal.NotTheReceiver() : notAParticipant();
    }

    private Optional<CallRefusal> onlyInGroups(Actor actor) {
        return Optional.of(involves(actor.userId()) ? new CallRefusal.NotAGroupCall() : notAParticipant());
    }

    @Override
    Optional<Long> rungUser() {
        return status().isUnanswered() ? Optional.of(receiverId) : Optional.empty();
    }

    /// Returns whether the user is the caller or the receiver.
    @Override
    public boolean involves(long userId) {
        return userId == callerId() || userId == receiverId;
    }

    /// Both are in the call from the initiate on, so that neither can begin another.
    @Override
    Set<Long> users() {
        return status().isTerminal() ? Set.of() : Set.of(callerId(), receiverId);
    }

    @Override
    public Set<Long> missedBy() {
        return status() == CallStatus.MISSED || status() == CallStatus.BUSY ? Set.of(receiverId) : Set.of();
    }

    @Override
    CallMode mode() {
        return CallMode.DIRECT;
    }

    @Override
    CallTopology topology() {
        return CallTopology.P2P;
    }

    @Override
    Long receiverId() {
        return receiverId;
    }

    @Override
    long hostId() {
        return callerId();
    }
}
