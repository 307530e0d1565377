package com.loadrider.calls.call;

import java.util.EnumSet;
import java.util.Set;

/// Where a call stands, and where it can go from there.
public enum CallStatus {
    /// The caller has asked; no device of the receiver has confirmed that it rings.
    INITIATING,
    /// A device of the receiver is alerting its user.
    RINGING,
    /// The receiver has accepted.
    CONNECTED,
    /// Over, after it had been accepted.
    ENDED,
    /// Over: the receiver did not want it.
    DECLINED,
    /// Over before anybody answered.
    MISSED,
    /// Never rang: the receiver was in another call.
    BUSY;

    /// The table of legal moves. A receiver whose client is REST only never confirms alerting, so an
    /// initiating call can be answered too.
    private Set<CallStatus> next() {
        return switch (this) {
            case INITIATING -> EnumSet.of(RINGING, CONNECTED, DECLINED, MISSED, BUSY);
            case RINGING -> EnumSet.of(CONNECTED, DECLINED, MISSED);
            case CONNECTED -> EnumSet.of(ENDED);
            case ENDED, DECLINED, MISSED, BUSY -> EnumSet.noneOf(CallStatus.class);
        };
    }

    /// Whether a call may move from here to there.
    public boolean canBecome(CallStatus target) {
        return next().contains(target);
    }

    /// Whether nothing can happen any more.
    public boolean isTerminal() {
        return next().isEmpty();
    }

    /// Whether the receiver can still answer.
    public boolean isUnanswered() {
        return this == INITIATING || this == RINGING;
    }
}
