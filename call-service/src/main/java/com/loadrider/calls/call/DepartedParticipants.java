package com.loadrider.calls.call;

import com.loadrider.calls.membership.MemberDepartures;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes a user out of the active call of a conversation that it is no longer a member of.
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
        calls.activeIn(conversationId).ifPresent(callId -> userIds.forEach(userId -> lifecycle.depart(callId, userId)));
    }
}
