package com.loadrider.calls.call;

import java.time.Duration;
import org.springframework.stereotype.Component;

/// Writes down what a verb did, within its transaction: the row, who is free again, and what is to be published.
@Component
class CallBook {

    private final Calls calls;
    private final UsersInCall usersInCall;
    private final CallChanges changes;
    private final CallTimes times;

    CallBook(Calls calls, UsersInCall usersInCall, CallChanges changes, CallTimes times) {
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.changes = changes;
        this.times = times;
    }

    Duration longest() {
        return times.maxDuration();
    }

    /// Enters a call that is not stored yet.
    void open(Call call) {
        calls.saveAndFlush(call);
        call.takeChange().ifPresent(change -> changes.record(call, change));
    }

    /// Enters what the last verb changed, if anything.
    void enter(Call call) {
        call.takeChange().ifPresent(change -> {
            if (call.status().isTerminal()) {
                usersInCall.release(call.getId());
            }
            changes.record(call, change);
        });
    }
}
