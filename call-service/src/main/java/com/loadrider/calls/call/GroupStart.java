package com.loadrider.calls.call;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Starts group calls. The rules are checked in this order: the conversation is free, the starter is free.
@Component
class GroupStart {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final UsersInCall usersInCall;
    private final MeshProperties mesh;
    private final CallTimes times;

    GroupStart(JdbcClient jdbc, Calls calls, UsersInCall usersInCall, MeshProperties mesh, CallTimes times) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.mesh = mesh;
        this.times = times;
    }

    /// Decides within the current transaction. The caller must roll back the transaction after any refusal.
    ///
    /// @param rung the members to ring
    CallResult decide(GroupInvitation invitation, Set<Long> rung) {
        ConversationLock lock = ConversationLock.acquire(jdbc, invitation.conversationId());
        Optional<Long> active = calls.activeIn(invitation.conversationId());
        if (active.isPresent()) {
            return new CallResult.Refused(new CallRefusal.CallAlreadyActive(active.get()));
        }
        long starter = invitation.caller().userId();
        if (!usersInCall.claim(lock.callId(), starter)) {
            return new CallResult.Refused(new CallRefusal.CallerBusy(usersInCall.callOf(starter)));
        }
        return new CallResult.Done(GroupCall.initiate(
                lock.callId(), invitation, usersInCall.split(rung), mesh.maxParticipants(), lock.now(), times));
    }
}
