package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/// The commands that only group calls have.
@Service
public class GroupCalls {

    private final GroupStart start;
    private final CallVerbs verbs;
    private final CallStore store;
    private final Memberships members;
    private final GroupProperties properties;

    GroupCalls(GroupStart start, CallVerbs verbs, CallStore store, Memberships members, GroupProperties properties) {
        this.start = start;
        this.verbs = verbs;
        this.store = store;
        this.members = members;
        this.properties = properties;
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
        return verbs.start(() -> start.decide(invitation, rung));
    }

    /// Joins a call that is on, or moves the user's place in it to this device.
    public Joining join(long callId, Actor actor) {
        // Asked before the transaction, because it can require a request to another service.
        boolean isMember = members.include(store.conversationOf(callId), actor.userId());
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
        Map<Long, Boolean> known = members.of(store.conversationOf(callId), with(userIds, actor.userId()));
        Set<Long> rung = mayRing(userIds, actor.userId(), known);
        return verbs.run(callId, actor, (call, now) -> {
            // With nobody to ring, it only says whether the actor may invite.
            Optional<CallRefusal> refusal = call.invite(actor, Invitees.NOBODY, now, store.times());
            if (refusal.isPresent()) {
                return refusal;
            }
            if (!known.keySet().containsAll(userIds)) {
                return Optional.of(new CallRefusal.NotFound());
            }
            return isTooMany(call, rung)
                    ? Optional.of(new CallRefusal.TooManyParticipants(properties.maxParticipants()))
                    : call.invite(actor, store.usersInCall().split(rung), now, store.times());
        });
    }

    private boolean isTooMany(Call call, Set<Long> rung) {
        long newcomers = rung.stream().filter(it -> !call.involves(it)).count();
        return call.participants().size() + newcomers > properties.maxParticipants();
    }

    /// Removes another participant.
    public CallResult remove(long callId, Actor actor, long userId) {
        return verbs.run(callId, actor, (call, now) -> call.remove(actor, userId, now, store.times()));
    }

    /// Who has an open request to the conversation is not rung, as in a direct call.
    private static Set<Long> mayRing(Set<Long> invitees, long inviter, Map<Long, Boolean> isRequested) {
        Set<Long> rung = new HashSet<>(invitees);
        rung.remove(inviter);
        rung.removeIf(it -> Boolean.TRUE.equals(isRequested.get(it)));
        return rung;
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
