package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;

/// How somebody ceases to be in the call or to be rung, and why the call is over if that was the last one.
enum Exit {
    LEAVES(CallChange.Kind.LEFT, CallEndReason.CANCELLED, CallEndReason.COMPLETED),
    IS_LOST(CallChange.Kind.LEFT, CallEndReason.CONNECTION_LOST, CallEndReason.CONNECTION_LOST),
    IS_REMOVED(CallChange.Kind.REMOVED, CallEndReason.CANCELLED, CallEndReason.COMPLETED),
    DEPARTS(CallChange.Kind.REMOVED, CallEndReason.LEFT_CONVERSATION, CallEndReason.LEFT_CONVERSATION);

    final CallChange.Kind kind;
    final CallEndReason unanswered;
    final CallEndReason answered;

    Exit(CallChange.Kind kind, CallEndReason unanswered, CallEndReason answered) {
        this.kind = kind;
        this.unanswered = unanswered;
        this.answered = answered;
    }
}
