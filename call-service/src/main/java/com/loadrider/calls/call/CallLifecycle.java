package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import com.loadrider.calls.membership.Memberships.Reach;
import com.loadrider.events.CallEndReason;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The commands on calls. Each command is one transaction: it locks the row, checks the state, changes the call, and
/// records the change for publication.
@Service
public class CallLifecycle {

    private final CallStart start;
    private final Memberships members;
    private final CallStore store;
    private final CallVerbs verbs;

    CallLifecycle(CallStart start, Memberships members, CallStore store, CallVerbs verbs) {
        this.start = start;
        this.members = members;
        this.store = store;
        this.verbs = verbs;
    }

    /// Calls another member of a conversation. [GroupCalls] starts group calls.
    public CallResult initiate(Invitation invitation) {
        if (invitation.receiverId() == invitation.caller().userId()) {
            return new CallResult.Refused(new CallRefusal.CallingOneself());
        }
        var reach =
                members.reach(invitation.conversationId(), invitation.caller().userId(), invitation.receiverId());
        if (reach == Reach.NOT_MEMBERS) {
            return new CallResult.Refused(new CallRefusal.NotFound());
        }
        return verbs.start(() -> start.decide(invitation, reach == Reach.MEMBERS));
    }

    /// Records that a device of the receiver rings.
    public CallResult alert(long callId, Actor actor) {
        return verbs.run(
                callId, actor, (call, now) -> call.alert(actor, store.devices().ringing(call, actor), now));
    }

    /// Records that a push service has accepted a notification for a device of the receiver.
    public void push(long callId, Actor actor) {
        verbs.apply(callId, (call, now) -> call.reach(store.devices().pushed(call, actor), now));
    }

    /// Records that a device of the receiver shows a notification.
    public void show(long callId, Actor actor) {
        verbs.apply(callId, (call, now) -> call.alert(actor, store.devices().ringing(call, actor), now));
    }

    /// Records that other devices of the receiver may be connected than before.
    public void refreshReach(long callId) {
        verbs.apply(callId, (call, now) -> call.reach(store.devices().of(call), now));
    }

    /// Accepts the call for somebody who is rung.
    public CallResult accept(long callId, Actor actor) {
        return verbs.run(callId, actor, (call, now) -> call.accept(actor, now, store.times()));
    }

    /// Declines the call for somebody who is rung.
    public CallResult decline(long callId, Actor actor, @Nullable String reason) {
        return verbs.run(callId, actor, (call, now) -> call.decline(actor, reason, now, store.times()));
    }

    /// Leaves the call; a direct call is then over.
    public CallResult leave(long callId, Actor actor) {
        return verbs.run(callId, actor, (call, now) -> call.leave(actor, now, store.times()));
    }

    /// Ends the call for all.
    public CallResult end(long callId, Actor actor) {
        return verbs.run(callId, actor, (call, now) -> call.end(actor, now));
    }

    /// Applies the report of a participant about itself.
    public CallResult update(long callId, Actor actor, ParticipantChange reported) {
        return verbs.run(callId, actor, (call, now) -> call.update(actor, reported, now, store.times()));
    }

    /// Does what is due, if one of the call's time limits is reached.
    public void expire(long callId) {
        verbs.apply(callId, (call, now) -> call.expire(now, store.times()));
    }

    /// Takes out a participant who is absent, if that is still true once the row is locked.
    public void lose(long callId, long userId, BooleanSupplier stillAbsent) {
        verbs.apply(callId, (call, now) -> {
            if (stillAbsent.getAsBoolean()) {
                call.lose(userId, now, store.times());
            }
        });
    }

    /// Ends the call for an operator, if it is not over.
    public CallResult abort(long callId) {
        var result = new AtomicReference<CallResult>(new CallResult.Refused(new CallRefusal.NotFound()));
        verbs.apply(
                callId,
                (call, now) -> result.set(call.breakOff(CallEndReason.ERROR, now)
                        .<CallResult>map(CallResult.Refused::new)
                        .orElseGet(() -> new CallResult.Done(call))));
        return result.get();
    }

    /// Takes out a user who is no longer in the conversation.
    public void depart(long callId, long userId) {
        verbs.apply(callId, (call, now) -> call.depart(userId, now, store.times()));
    }
}
