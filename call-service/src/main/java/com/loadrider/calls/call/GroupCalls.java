package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The commands that only group calls have.
@Service
public class GroupCalls {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final UsersInCall usersInCall;
    private final Memberships members;
    private final CallStore store;
    private final CallVerbs verbs;
    private final GroupProperties properties;
    private final MeshProperties mesh;
    private final TransactionTemplate transaction;

    GroupCalls(
            JdbcClient jdbc,
            Calls calls,
            UsersInCall usersInCall,
            Memberships members,
            CallStore store,
            CallVerbs verbs,
            GroupProperties properties,
            MeshProperties mesh,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.members = members;
        this.store = store;
        this.verbs = verbs;
        this.properties = properties;
        this.mesh = mesh;
        this.transaction = transaction;
    }

    /// Returns whether group calls can be started.
    public boolean areEnabled() {
        return properties.enabled();
    }

    /// Starts a group call. The rules are checked in this order: the starter and the invitees are members, there are
    /// not too many, the conversation is free, the starter is free.
    public CallResult initiate(GroupInvitation invitation) {
        long starter = invitation.caller().userId();
        Set<Long> wanted = invitation.inviteeIds() == null ? Set.of() : invitation.inviteeIds();
        Map<Long, Boolean> known = members.of(invitation.conversationId(), with(wanted, starter));
        if (!known.keySet().containsAll(with(wanted, starter))) {
            return refused(new CallRefusal.NotFound());
        }
        Set<Long> invitees = invitation.inviteeIds() == null ? known.keySet() : wanted;
        Set<Long> rung = mayRing(invitees, starter, known);
        if (rung.size() >= properties.maxParticipants()) {
            return refused(new CallRefusal.TooManyParticipants(properties.maxParticipants()));
        }
        return transaction.execute(status -> {
            CallResult result = start(invitation, rung);
            if (result instanceof CallResult.Done(Call call)) {
                store.add(call);
            } else {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private CallResult start(GroupInvitation invitation, Set<Long> rung) {
        ConversationLock lock = ConversationLock.acquire(jdbc, invitation.conversationId());
        Optional<Long> active = calls.activeIn(invitation.conversationId());
        if (active.isPresent()) {
            return refused(new CallRefusal.CallAlreadyActive(active.get()));
        }
        long starter = invitation.caller().userId();
        if (!usersInCall.claim(lock.callId(), starter)) {
            return refused(new CallRefusal.CallerBusy(usersInCall.callOf(starter)));
        }
        return new CallResult.Done(GroupCall.initiate(
                lock.callId(), invitation, invitees(rung), mesh.maxParticipants(), lock.now(), store.times()));
    }

    /// Joins a call that is on, or moves the user's place in it to this device.
    public Joining join(long callId, Actor actor) {
        // Asked before the transaction, because it can require a request to another service.
        boolean isMember = members.include(conversationOf(callId), actor.userId());
        var wasElsewhere = new AtomicBoolean();
        CallResult result = verbs.run(callId, actor, (call, now) -> {
            wasElsewhere.set(call.users().contains(actor.userId()) && !call.isServedBy(actor));
            return isMember ? call.join(actor, now, store.times()) : Optional.of(call.notAParticipant());
        });
        return new Joining(result, wasElsewhere.get() && result instanceof CallResult.Done);
    }

    /// The result of joining a call.
    ///
    /// @param moved whether another device of the user had the call until now
    public record Joining(CallResult result, boolean moved) {}

    /// Rings further members of the conversation, or rings them again.
    public CallResult invite(long callId, Actor actor, Set<Long> userIds) {
        Map<Long, Boolean> known = members.of(conversationOf(callId), with(userIds, actor.userId()));
        if (!known.keySet().containsAll(with(userIds, actor.userId()))) {
            return refused(new CallRefusal.NotFound());
        }
        Set<Long> rung = mayRing(userIds, actor.userId(), known);
        return verbs.run(callId, actor, (call, now) -> {
            int people = call.participants().size()
                    + (int) rung.stream().filter(it -> !call.involves(it)).count();
            return people > properties.maxParticipants() && call.users().contains(actor.userId())
                    ? Optional.of(new CallRefusal.TooManyParticipants(properties.maxParticipants()))
                    : call.invite(actor, invitees(rung), now, store.times());
        });
    }

    /// Removes another participant.
    public CallResult remove(long callId, Actor actor, long userId) {
        return verbs.run(callId, actor, (call, now) -> call.remove(actor, userId, now, store.times()));
    }

    private long conversationOf(long callId) {
        return calls.find(callId).map(Call::conversationId).orElse(CallReading.NOWHERE);
    }

    /// Who has an open request to the conversation is not rung, as in a direct call.
    private static Set<Long> mayRing(Set<Long> invitees, long inviter, Map<Long, Boolean> isRequested) {
        Set<Long> rung = new HashSet<>(invitees);
        rung.remove(inviter);
        rung.removeIf(it -> Boolean.TRUE.equals(isRequested.get(it)));
        return rung;
    }

    private Invitees invitees(Set<Long> rung) {
        Set<Long> busy = rung.isEmpty() ? Set.of() : usersInCall.among(rung);
        Set<Long> free = new HashSet<>(rung);
        free.removeAll(busy);
        return new Invitees(free, busy);
    }

    private static Set<Long> with(Set<Long> users, long another) {
        Set<Long> all = new HashSet<>(users);
        all.add(another);
        return all;
    }

    private static CallResult refused(CallRefusal refusal) {
        return new CallResult.Refused(refusal);
    }
}
