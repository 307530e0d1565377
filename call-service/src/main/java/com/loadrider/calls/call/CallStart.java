package com.loadrider.calls.call;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Starts direct calls. The rules are checked in this order: the conversation is free, the caller is free, the receiver
/// is reachable, the receiver is free.
@Component
class CallStart {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final UsersInCall usersInCall;
    private final ReceiverReach receiverReach;
    private final CallTimes times;

    CallStart(JdbcClient jdbc, Calls calls, UsersInCall usersInCall, ReceiverReach receiverReach, CallTimes times) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.receiverReach = receiverReach;
        this.times = times;
    }

    /// Decides within the current transaction. The caller must roll back the transaction after any refusal except
    /// [CallRefusal.ReceiverBusy].
    ///
    /// @param mayRing whether the receiver may be notified of the call; if not, the receiver counts as offline
    CallResult decide(Invitation invitation, boolean mayRing) {
        ConversationLock lock = ConversationLock.acquire(jdbc, invitation.conversationId());
        Optional<Long> active = calls.activeIn(invitation.conversationId());
        if (active.isPresent()) {
            return refused(new CallRefusal.CallAlreadyActive(active.get()));
        }
        long callerId = invitation.caller().userId();
        Set<Long> free = usersInCall.claim(lock.callId(), callerId, invitation.receiverId());
        if (!free.contains(callerId)) {
            // The other call may have ended since the claim. The refusal then has no id, and the caller can retry.
            return refused(new CallRefusal.CallerBusy(usersInCall.callOf(callerId)));
        }
        // Queried in both cases, so that the response time does not reveal why the receiver counts as offline.
        Optional<DeviceReach> reach = receiverReach.of(invitation.receiverId());
        if (reach.isEmpty() || !mayRing) {
            return refused(new CallRefusal.ReceiverOffline());
        }
        if (!free.contains(invitation.receiverId())) {
            usersInCall.release(lock.callId());
            return refused(new CallRefusal.ReceiverBusy(DirectCall.foundBusy(lock.callId(), invitation, lock.now())));
        }
        return new CallResult.Done(
                DirectCall.initiate(lock.callId(), invitation, lock.now(), times.ringTimeout(), reach.get()));
    }

    private static CallResult refused(CallRefusal refusal) {
        return new CallResult.Refused(refusal);
    }
}
