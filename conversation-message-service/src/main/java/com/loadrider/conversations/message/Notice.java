package com.loadrider.conversations.message;

import com.loadrider.events.CallMode;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// The stored form of a call notice.
@Embeddable
record Notice(
        @Column(name = "call_session_id") long callSessionId,

        @Column(name = "call_event") @Enumerated(EnumType.STRING)
        CallNotice.Event event,

        @Column(name = "call_type") @Enumerated(EnumType.STRING)
        CallType callType,

        @Column(name = "call_version") int callVersion,
        @Column(name = "call_actor_id") @Nullable Long actorId,
        @Column(name = "call_reason") @Nullable String reason,
        @Column(name = "call_duration") @Nullable Long durationSeconds,

        @Column(name = "call_mode") @Enumerated(EnumType.STRING) @Nullable
        CallMode mode,

        @Column(name = "call_participants") @Nullable Integer participantCount) {

    static Notice of(CallNotice published, int callVersion) {
        return new Notice(
                published.callSessionId(),
                published.event(),
                published.callType(),
                callVersion,
                published.actorId(),
                published.reason(),
                published.durationSeconds(),
                published.mode(),
                published.participantCount());
    }

    CallNotice published() {
        return new CallNotice(callSessionId, event, callType, actorId, reason, durationSeconds, mode, participantCount);
    }
}
