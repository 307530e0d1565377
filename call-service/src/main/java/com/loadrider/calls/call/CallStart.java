package com.loadrider.calls.call;

import com.loadrider.calls.presence.OnlineUsers;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Begins calls. The rules are judged in this order: the conversation is free, the caller is free, the receiver is
/// online, the receiver is free.
@Component
class CallStart {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final UsersInCall usersInCall;
    private final OnlineUsers onlineUsers;
    private final CallTimes times;

    CallStart(JdbcClient jdbc, Calls calls, UsersInCall usersInCall, OnlineUsers onlineUsers, CallTimes times) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.onlineUsers = onlineUsers;
        this.times = times;
    }

    /// Decides within the current transaction. What has to be undone when the result is a refusal, other than that
    /// the receiver is busy, is undone by rolling back.
    ///
    /// @param mayRing whether the receiver may hear of the call; otherwise it counts as offline
    CallResult decide(Invitation invitation, boolean mayRing) {
        ConversationTurn turn = ConversationTurn.take(jdbc, invitation.conversationId());
        Optional<Long> active = calls.activeIn(invitation.conversationId());
        if (active.isPresent()) {
            return refused(new CallRefusal.CallAlreadyActive(active.get()));
        }
        long callerId = invitation.caller().userId();
        Set<Long> free = usersInCall.claim(turn.callId(), callerId, invitation.receiverId());
        if (!free.contains(callerId)) {
            // That call may have ended since the claim. Then there is no id to name, and the caller may try again.
            return refused(new CallRefusal.CallerBusy(usersInCall.callOf(callerId)));
        }
        // Looked up in either case: the time must not tell why the receiver counts as offline.
        boolean isOnline = onlineUsers.isOnline(invitation.receiverId());
        if (!isOnline || !mayRing) {
            return refused(new CallRefusal.ReceiverOffline());
        }
        if (!free.contains(invitation.receiverId())) {
            usersInCall.release(turn.callId());
            return refused(new CallRefusal.ReceiverBusy(Call.foundBusy(turn.callId(), invitation, turn.now())));
        }
        return new CallResult.Done(Call.initiate(turn.callId(), invitation, turn.now(), times.ringTimeout()));
    }

    private static CallResult refused(CallRefusal refusal) {
        return new CallResult.Refused(refusal);
    }
}
