package com.loadrider.calls.call;

import java.util.List;
import org.springframework.stereotype.Component;

/// Writes down what a verb did, within its transaction: the row, who is free again, and what is to be
/// published.
@Component
class CallBook {

    private final Calls calls;
    private final UsersInCall usersInCall;
    private final List<CallChanges> changes;
    private final CallTimes times;

    CallBook(Calls calls, UsersInCall usersInCall, List<CallChanges> changes, CallTimes times) {
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.changes = List.copyOf(changes);
        this.times = times;
    }

    CallTimes times() {
        return times;
    }

    /// Enters a call that is not stored yet.
    void open(Call call) {
        calls.saveAndFlush(call);
        call.takeChange().ifPresent(change -> tell(call, change));
    }

    /// Enters what the last verb changed, if anything.
    void enter(Call call) {
        call.takeChange().ifPresent(change -> {
            if (call.status().isTerminal()) {
                usersInCall.release(call.getId());
            }
            tell(call, change);
        });
    }

    private void tell(Call call, CallChange change) {
        changes.forEach(it -> it.record(call, change));
    }
}
