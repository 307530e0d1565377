package com.loadrider.calls.call;

import java.util.EnumSet;
import java.util.Set;

/// The status of a call, and its legal transitions.
public enum CallStatus {
    /// The caller has started the call; no device of the receiver has confirmed that it rings.
    INITIATING,
    /// A device of the receiver rings.
    RINGING,
    /// The receiver has accepted.
    CONNECTED,
    /// Over after it was accepted.
    ENDED,
    /// Over because the receiver declined.
    DECLINED,
    /// Over without an answer.
    MISSED,
    /// Over without ringing, because the receiver was in another call.
    BUSY;

    /// The SQL condition that a row of `call_sessions` is not over. It has to name the statuses as the partial indexes
    /// of the table do, because PostgreSQL uses such an index only for a condition that it recognises.
    static final String ACTIVE_IN_SQL = "status IN ('initiating', 'ringing', 'connected')";

    /// The table of legal transitions. A receiver that uses REST only never confirms that it rings, so a call
    /// can also be answered while it is initiating.
    private Set<CallStatus> next() {
        return switch (this) {
            case INITIATING -> EnumSet.of(RINGING, CONNECTED, DECLINED, MISSED, BUSY);
            case RINGING -> EnumSet.of(CONNECTED, DECLINED, MISSED);
            case CONNECTED -> EnumSet.of(ENDED);
            case ENDED, DECLINED, MISSED, BUSY -> EnumSet.noneOf(CallStatus.class);
        };
    }

    /// Returns the published constant, which has the same name.
    com.loadrider.events.CallStatus published() {
        return com.loadrider.events.CallStatus.valueOf(name());
    }

    /// Returns whether a call may change from this status to the target.
    public boolean canBecome(CallStatus target) {
        return next().contains(target);
    }

    /// Returns whether the call is over.
    public boolean isTerminal() {
        return next().isEmpty();
    }

    /// Returns whether the receiver can still answer.
    public boolean isUnanswered() {
        return this == INITIATING || this == RINGING;
    }
}
