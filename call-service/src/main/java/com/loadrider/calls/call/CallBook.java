package com.loadrider.calls.call;

import java.util.List;
import org.springframework.stereotype.Component;

/// Stores the result of a verb within its transaction: the row, the release of both users after the end, and the
/// change to publish.
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

    /// Stores a new call.
    void open(Call call) {
        calls.saveAndFlush(call);
        call.takeChange().ifPresent(change -> tell(call, change));
    }

    /// Stores the change of the last verb, if there is one.
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
