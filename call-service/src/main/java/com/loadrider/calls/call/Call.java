package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallTopology;
import com.loadrider.events.CallType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call of a conversation, from the initiate to its end. Its mode decides who may do what: [DirectCall] has the rules
/// of a call between two users, [GroupCall] those of a call that any number of members may join.
///
/// Each verb takes the actor and the time and checks the current state. It either changes the call by one version
/// and records one [CallChange], or returns a refusal and changes nothing. Callers must hold the row lock, so that
/// no other transaction changes the call meanwhile.
@Entity
@Table(name = "call_sessions")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "mode")
public abstract class Call extends CallRow {

    private long conversationId;
    private long callerId;
    private @Nullable String callerName;

    @Column(name = "call_type")
    private CallType type;

    private CallStatus status;

    private @Nullable Instant expiresAt;

    // The name is from the time when only missing media could end a call sooner.
    @Column(name = "connect_due_at")
    private @Nullable Instant soonerDueAt;

    private @Nullable Instant startTime;
    private @Nullable Outcome outcome;

    @OneToMany(mappedBy = "call", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Participant> participants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Call() {}

    Call(long id, CallOrigin origin, Instant now) {
        super(id, now);
        this.conversationId = origin.conversationId();
        this.callerId = origin.caller().userId();
        this.callerName = origin.callerName();
        this.type = origin.type();
        this.status = CallStatus.INITIATING;
    }

    /// Records that a device of somebody who is rung alerts the user. A repeated or late report changes nothing.
    ///
    /// @param reached the devices that the call has reached, this one included
    abstract Optional<CallRefusal> alert(Actor actor, DeviceReach reached, Instant now);

    /// Records which devices of the receiver the call has reached. A repeated or late report changes nothing.
    abstract void reach(DeviceReach reached, Instant now);

    /// Accepts the call for somebody who is rung. A repetition from the same device changes nothing.
    abstract Optional<CallRefusal> accept(Actor actor, Instant now, CallTimes times);

    /// Joins the call, or moves the user's place in it to another of the user's devices. A repetition from the same
    /// device changes nothing. The user must be a member of the conversation.
    abstract Optional<CallRefusal> join(Actor actor, Instant now, CallTimes times);

    /// Declines the call for somebody who is rung.
    abstract Optional<CallRefusal> decline(Actor actor, @Nullable String reason, Instant now, CallTimes times);

    /// Leaves the call.
    abstract Optional<CallRefusal> leave(Actor actor, Instant now, CallTimes times);

    /// Ends the call for all.
    abstract Optional<CallRefusal> end(Actor actor, Instant now);

    /// Rings further members of the conversation, or rings them again.
    abstract Optional<CallRefusal> invite(Actor actor, Invitees invitees, Instant now, CallTimes times);

    /// Removes another participant.
    abstract Optional<CallRefusal> remove(Actor actor, long userId, Instant now, CallTimes times);

    /// Updates the microphone, camera, screen, connection or media state of the actor.
    abstract Optional<CallRefusal> update(Actor actor, ParticipantChange reported, Instant now, CallTimes times);

    /// Does what is due, if one of the call's time limits is reached.
    abstract void expire(Instant now, CallTimes times);

    /// Takes out a participant who has lost the connection and did not come back.
    abstract void lose(long userId, Instant now, CallTimes times);

    /// Takes out a user who is no longer in the conversation.
    abstract void depart(long userId, Instant now, CallTimes times);

    /// Returns whether the user belongs to the call.
    public abstract boolean involves(long userId);

    /// Returns the user whose devices are counted; empty unless an unanswered call has a receiver.
    abstract Optional<Long> rungUser();

    /// Returns the users who are in the call, and in no other therefore. Nobody is in a call that is over.
    abstract Set<Long> users();

    /// Returns the users who have missed the call; empty before its end.
    public abstract Set<Long> missedBy();

    abstract CallMode mode();

    abstract CallTopology topology();

    abstract @Nullable Long receiverId();

    abstract long hostId();

    /// Ends a call that cannot continue, although no participant ended it.
    Optional<CallRefusal> breakOff(CallEndReason why, Instant now) {
        return finish(why, why, null, now);
    }

    /// Ends the call: as missed before the answer, as ended after it.
    Optional<CallRefusal> finish(
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

    void over(CallEndReason why, @Nullable Long actorId, @Nullable String reason, Instant now) {
        outcome = Outcome.of(why, actorId, reason, startTime, now).withReports(participants);
        expiresAt = null;
        soonerDueAt = null;
        participants.forEach(it -> it.callEnds(now));
    }

    void move(CallStatus target, CallChange.Kind kind, @Nullable Long actorId, @Nullable String reason, Instant now) {
        become(target);
        changed(kind, actorId, reason, now);
    }

    void become(CallStatus target) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("call " + getId() + " cannot become " + target + " from " + status);
        }
        status = target;
        if (!target.isUnanswered()) {
            recordReach(null);
        }
    }

    /// Begins the conversation proper: somebody has answered.
    void connect(Instant now, CallTimes times) {
        startTime = now;
        expiresAt = now.plus(times.maxDuration());
    }

    /// Sets when nobody answers any more; overwritten once somebody has.
    void ringUntil(@Nullable Instant end) {
        expiresAt = end;
    }

    /// Sets a time limit beside the end of the ringing and the maximum duration; null removes it.
    void checkAgainAt(@Nullable Instant time) {
        soonerDueAt = time;
    }

    boolean isTimeUp(Instant now) {
        return isReached(expiresAt, now);
    }

    boolean isCheckDue(Instant now) {
        return isReached(soonerDueAt, now);
    }

    static boolean isReached(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }

    Participant add(Participant participant) {
        participants.add(participant);
        return participant;
    }

    Optional<Participant> participant(long userId) {
        return participants.stream().filter(it -> it.is(userId)).findFirst();
    }

    /// Returns whether the actor is in the call with this device.
    boolean isServedBy(Actor actor) {
        return participant(actor.userId())
                .filter(it -> it.hasJoined() && it.isOn(actor.deviceId()))
                .isPresent();
    }

    List<Participant> participants() {
        return participants;
    }

    CallRefusal notAParticipant() {
        return new CallRefusal.NotAParticipant(conversationId);
    }

    CallRefusal invalidState() {
        return new CallRefusal.InvalidState(status);
    }

    boolean isVideo() {
        return type == CallType.VIDEO;
    }

    long callerId() {
        return callerId;
    }

    @Nullable
    Instant startTime() {
        return startTime;
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
                receiverId(),
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
                publishedReach(),
                mode(),
                topology(),
                hostId());
    }
}
