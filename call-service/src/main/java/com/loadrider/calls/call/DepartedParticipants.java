package com.loadrider.calls.call;

import com.loadrider.calls.membership.MemberDepartures;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Ends the active call of a conversation when a participant is no longer a member.
@Component
class DepartedParticipants implements MemberDepartures {

    private final Calls calls;
    private final CallLifecycle lifecycle;

    DepartedParticipants(Calls calls, CallLifecycle lifecycle) {
        this.calls = calls;
        this.lifecycle = lifecycle;
    }

    @Override
    public void departed(long conversationId, Set<Long> userIds) {
        calls.activeIn(conversationId).ifPresent(callId -> userIds.forEach(userId -> lifecycle.leave(callId, userId)));
    }
}
