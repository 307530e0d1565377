package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call between two users, from the initiate to its end.
///
/// Each verb takes the actor and the time and checks the current state. It either changes the call by one version
/// and records one [CallChange], or returns a refusal and changes nothing. Callers must hold the row lock, so that
/// no other transaction changes the call meanwhile.
@Entity
@Table(name = "call_sessions")
public class Call extends CallRow {

    private long conversationId;
    private long callerId;
    private @Nullable String callerName;
    private long receiverId;

    @Column(name = "call_type")
    private CallType type;

    private CallStatus status;

    private @Nullable Instant expiresAt;
    private @Nullable Instant startTime;
    private @Nullable Instant connectDueAt;
    private @Nullable Outcome outcome;

    @OneToMany(mappedBy = "call", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Participant> participants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Call() {}

    private Call(long id, Invitation invitation, Instant now) {
        super(id, now);
        this.conversationId = invitation.conversationId();
        this.callerId = invitation.caller().userId();
        this.callerName = invitation.callerName();
        this.receiverId = invitation.receiverId();
        this.type = invitation.type();
        this.status = CallStatus.INITIATING;
        join(invitation.caller(), now);
    }

    /// Creates a call that rings from now on, for the given time.
    static Call initiate(long id, Invitation invitation, Instant now, Duration ringTime, DeviceReach reach) {
        var call = new Call(id, invitation, now);
        call.expiresAt = now.plus(ringTime);
        call.recordReach(reach);
        call.begun(CallChange.Kind.INITIATED, call.callerId);
        return call;
    }

    /// Creates a call that never rings, because the receiver is in another call.
    static Call foundBusy(long id, Invitation invitation, Instant now) {
        var call = new Call(id, invitation, now);
        call.status = CallStatus.BUSY;
        call.over(CallEndReason.BUSY, null, null, now);
        call.begun(CallChange.Kind.FOUND_BUSY, call.callerId);
        return call;
    }

    /// Records that a device of the receiver rings. A repeated or late report changes nothing.
    ///
    /// @param reached the devices that the call has reached, this one included
    Optional<CallRefusal> alert(Actor actor, DeviceReach reached, Instant now) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        reach(reached, now);
        return Optional.empty();
    }

    /// Records which devices of the receiver the call has reached. It rings as soon as one of them alerts the user.
    /// A repeated or late report changes nothing.
    void reach(DeviceReach reached, Instant now) {
        if (!status.isUnanswered() || reached.equals(reach())) {
            return;
        }
        recordReach(reached);
        if (status == CallStatus.INITIATING && reached.ringing() > 0) {
            move(CallStatus.RINGING, CallChange.Kind.RANG, receiverId, null, now);
        } else {
            changed(CallChange.Kind.REACHED, null, null, now);
        }
    }

    /// Accepts the call for the receiver. A repetition from the same device changes nothing.
    Optional<CallRefusal> accept(Actor actor, Instant now, CallTimes times) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        if (status == CallStatus.CONNECTED) {
            return participant(receiverId).orElseThrow().isOn(actor.deviceId())
                    ? Optional.empty()
                    : Optional.of(new CallRefusal.AnsweredElsewhere());
        }
        if (!status.canBecome(CallStatus.CONNECTED)) {
            return Optional.of(new CallRefusal.InvalidState(status));
        }
        join(actor, now);
        startTime = now;
        expiresAt = now.plus(times.maxDuration());
        connectDueAt = MediaDeadline.failsAt(participants, now, times.connectTimeout());
        move(CallStatus.CONNECTED, CallChange.Kind.ACCEPTED, actor.userId(), null, now);
        return Optional.empty();
    }

    /// Declines the call for the receiver.
    Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now) {
        if (actor.userId() != receiverId) {
            return Optional.of(onlyTheReceiver(actor));
        }
        if (!status.canBecome(CallStatus.DECLINED)) {
            return Optional.of(new CallRefusal.InvalidState(status));
        }
        over(CallEndReason.DECLINED, actor.userId(), reason, now);
        move(CallStatus.DECLINED, CallChange.Kind.DECLINED, actor.userId(), reason, now);
        return Optional.empty();
    }

    /// Ends the call for either side. Before the answer, the caller cancels it and the receiver declines it.
    Optional<CallRefusal> end(Actor actor, Instant now) {
        if (!involves(actor.userId())) {
            return Optional.of(new CallRefusal.NotAParticipant(conversationId));
        }
        if (status.isUnanswered() && actor.userId() == receiverId) {
            return decline(actor, null, now);
        }
        return finish(CallEndReason.CANCELLED, CallEndReason.COMPLETED, actor.userId(), now);
    }

    /// Ends the call if its ring time, its time for media or its maximum duration is over.
    void expire(Instant now) {
        if (isReached(expiresAt, now)) {
            finish(CallEndReason.NO_ANSWER, CallEndReason.MAX_DURATION, null, now);
        } else if (isReached(connectDueAt, now)) {
            breakOff(CallEndReason.CONNECT_FAILED, now);
        }
    }

    private static boolean isReached(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }

    /// Ends a call that cannot continue, although neither participant ended it.
    Optional<CallRefusal> breakOff(CallEndReason why, Instant now) {
        return finish(why, why, null, now);
    }

    /// Ends the call because a participant is no longer in the conversation.
    void leave(long userId, Instant now) {
        if (involves(userId)) {
            finish(CallEndReason.LEFT_CONVERSATION, CallEndReason.LEFT_CONVERSATION, userId, now);
        }
    }

    /// Updates the microphone, camera, screen, connection or media state of a participant. Before the answer, the
    /// caller is the only participant. A report of failed media can end the call.
    Optional<CallRefusal> update(Actor actor, ParticipantChange reported, Instant now, CallTimes times) {
        if (!involves(actor.userId())) {
            return Optional.of(new CallRefusal.NotAParticipant(conversationId));
        }
        Optional<Participant> participant = participant(actor.userId());
        if (status.isTerminal() || participant.isEmpty()) {
            return Optional.of(new CallRefusal.InvalidState(status));
        }
        boolean differs = participant.get().apply(reported);
        boolean mediaArrived = startTime != null && participant.get().noteFirstMedia(now);
        if (startTime != null) {
            connectDueAt = MediaDeadline.failsAt(participants, startTime, times.connectTimeout());
        }
        if (isReached(connectDueAt, now)) {
            return breakOff(CallEndReason.CONNECT_FAILED, now);
        }
        if (mediaArrived || differs) {
            var kind = mediaArrived ? CallChange.Kind.MEDIA_ARRIVED : CallChange.Kind.PARTICIPANT_UPDATED;
            changed(kind, actor.userId(), null, now);
        }
        return Optional.empty();
    }

    /// Ends the call: as missed before the answer, as ended after it.
    private Optional<CallRefusal> finish(
            CallEndReason unanswered, CallEndReason answered, @Nullable Long actorId, Instant now) {
        if (status.isUnanswered()) {
            over(unanswered, actorId, null, now);
            move(CallStatus.MISSED, CallChange.Kind.MISSED, actorId, null, now);
            return Optional.empty();
        }
        if (status == CallStatus.CONNECTED) {
            over(answered, actorId, null, now);
            move(CallStatus.ENDED, CallChange.Kind.ENDED, actorId, null, now);
            return Optional.empty();
        }
        return Optional.of(new CallRefusal.InvalidState(status));
    }

    private void over(CallEndReason why, @Nullable Long actorId, @Nullable String reason, Instant now) {
        outcome = Outcome.of(why, actorId, reason, startTime, now).withReports(participants);
        expiresAt = null;
        connectDueAt = null;
        participants.forEach(it -> it.leave(now));
    }

    private void move(
            CallStatus target, CallChange.Kind kind, @Nullable Long actorId, @Nullable String reason, Instant now) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("call " + getId() + " cannot become " + target + " from " + status);
        }
        status = target;
        if (!target.isUnanswered()) {
            recordReach(null);
        }
        changed(kind, actorId, reason, now);
    }

    private void join(Actor actor, Instant now) {
        participants.add(new Participant(this, actor, type == CallType.VIDEO, now));
    }

    private CallRefusal onlyTheReceiver(Actor actor) {
        return actor.userId() == callerId
                ? new CallRefusal.NotTheReceiver()
                : new CallRefusal.NotAParticipant(conversationId);
    }

    private Optional<Participant> participant(long userId) {
        return participants.stream().filter(it -> it.is(userId)).findFirst();
    }

    /// Returns the user whose devices ring; empty unless the call is unanswered.
    Optional<Long> rungUser() {
        return status.isUnanswered() ? Optional.of(receiverId) : Optional.empty();
    }

    /// Returns whether the user is the caller or the receiver.
    public boolean involves(long userId) {
        return userId == callerId || userId == receiverId;
    }

    /// Returns how many participants have had media since the accept.
    public long sidesWithMedia() {
        return participants.stream().filter(Participant::hasHadMedia).count();
    }

    /// Returns the id of the conversation.
    public long conversationId() {
        return conversationId;
    }

    /// Returns the current status.
    public CallStatus status() {
        return status;
    }

    /// Returns the published form of the call.
    public CallSession session() {
        Outcome end = outcome == null ? Outcome.NONE : outcome;
        return new CallSession(
                getId(),
                conversationId,
                callerId,
                callerName,
                receiverId,
                type,
                status.published(),
                end.endReason(),
                end.endedBy(),
                version(),
                expiresAt,
                startTime,
                end.endTime(),
                end.duration(),
                end.quality(),
                end.networkType(),
                createdAt(),
                updatedAt(),
                participants.stream().map(Participant::session).toList(),
                publishedReach());
    }
}
