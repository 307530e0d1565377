package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans the notifications of a call event. The event and what it plans are one transaction.
@Component
class CallPushes {

    private final DirectPushes direct;
    private final GroupPushes group;
    private final MissedCalls missed;

    CallPushes(DirectPushes direct, GroupPushes group, MissedCalls missed) {
        this.direct = direct;
        this.group = group;
        this.missed = missed;
    }

    @Transactional
    void plan(CallEvent event) {
        CallSession call = event.call();
        boolean isActive = event instanceof CallEvent.Initiated
                || event instanceof CallEvent.Accepted
                || event instanceof CallEvent.Joined;
        if (isActive && event.actorId() != null) {
            missed.forget(event.actorId(), call.conversationId());
        }
        if (call.receiverId() == null) {
            group.plan(event);
        } else {
            direct.plan(event, call.receiverId());
        }
    }
}
