package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import com.loadrider.calls.membership.Memberships.Reach;
import com.loadrider.events.CallEndReason;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The commands on calls. Each command is one transaction: it locks the row, checks the state, changes the call, and
/// records the change for publication.
@Service
public class CallLifecycle {

    private final CallLock lock;
    private final CallStart start;
    private final Memberships members;
    private final CallStore store;
    private final CallVerbs verbs;
    private final TransactionTemplate transaction;

    CallLifecycle(
            CallLock lock,
            CallStart start,
            Memberships members,
            CallStore store,
            CallVerbs verbs,
            TransactionTemplate transaction) {
        this.lock = lock;
        this.start = start;
        this.members = members;
        this.store = store;
        this.verbs = verbs;
        this.transaction = transaction;
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
        return transaction.execute(status -> {
            CallResult result = start.decide(invitation, reach == Reach.MEMBERS);
            switch (result) {
                case CallResult.Done(Call call) -> store.add(call);
                case CallResult.Refused(CallRefusal.ReceiverBusy(Call call)) -> store.add(call);
                case CallResult.Refused _ -> status.setRollbackOnly();
            }
            return result;
        });
    }

    /// Records that a device of the receiver rings.
    public CallResult alert(long callId, Actor actor) {
        return verbs.run(
                callId, actor, (call, now) -> call.alert(actor, store.devices().ringing(call, actor), now));
    }

    /// Records that a push service has accepted a notification for a device of the receiver.
    public void push(long callId, Actor actor) {
        reach(callId, call -> store.devices().pushed(call, actor));
    }

    /// Records that a device of the receiver shows a notification.
    public void show(long callId, Actor actor) {
        reach(callId, call -> store.devices().ringing(call, actor));
    }

    /// Records that other devices of the receiver may be connected than before.
    public void refreshReach(long callId) {
        reach(callId, call -> store.devices().of(call));
    }

    private void reach(long callId, Function<Call, DeviceReach> reached) {
        transaction.executeWithoutResult(_ -> lock.take(callId).ifPresent(it -> {
            it.call().reach(reached.apply(it.call()), it.now());
            store.save(it.call());
        }));
    }

    /// Accepts the call for somebody who is rung.
    public CallResult accept(long callId, Actor actor) {
        return verbs.run(callId, actor, (call, now) -> call.accept(actor, now, store.times()));
    }

    /// Declines the call for somebody who is rung.
    public CallResult decline(long callId, Actor actor, @Nullable String reason) {
        return verbs.run(callId, actor, (call, now) -> call.decline(actor, reason, now));
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

    /// Ends the call if one of its time limits is reached.
    public void expire(long callId) {
        transaction.executeWithoutResult(_ -> lock.take(callId).ifPresent(it -> {
            it.call().expire(it.now(), store.times());
            store.save(it.call());
        }));
    }

    /// Takes out a participant who is absent, if that is still true once the row is locked.
    public void lose(long callId, long userId, BooleanSupplier stillAbsent) {
        transaction.executeWithoutResult(_ -> lock.take(callId)
                .filter(_ -> stillAbsent.getAsBoolean())
                .ifPresent(it -> {
                    it.call().lose(userId, it.now(), store.times());
                    store.save(it.call());
                }));
    }

    /// Ends the call for an operator, if it is not over.
    public CallResult abort(long callId) {
        return transaction.execute(_ -> lock.take(callId)
                .<CallResult>map(it -> {
                    Optional<CallRefusal> refusal = it.call().breakOff(CallEndReason.ERROR, it.now());
                    store.save(it.call());
                    return refusal.<CallResult>map(CallResult.Refused::new)
                            .orElseGet(() -> new CallResult.Done(it.call()));
                })
                .orElseGet(() -> new CallResult.Refused(new CallRefusal.NotFound())));
    }

    /// Takes out a user who is no longer in the conversation.
    public void depart(long callId, long userId) {
        transaction.executeWithoutResult(_ -> lock.take(callId).ifPresent(it -> {
            it.call().depart(userId, it.now(), store.times());
            store.save(it.call());
        }));
    }
}
