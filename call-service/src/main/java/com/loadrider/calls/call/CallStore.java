package com.loadrider.calls.call;

import java.util.List;
import org.springframework.stereotype.Component;

/// Stores the result of a verb within its transaction: the row, the release of both users after the end, and the
/// change to publish.
@Component
class CallStore {

    private final Calls calls;
    private final UsersInCall usersInCall;
    private final List<CallChanges> changes;
    private final CallTimes times;
    private final ReachedDevices devices;

    CallStore(
            Calls calls, UsersInCall usersInCall, List<CallChanges> changes, CallTimes times, ReachedDevices devices) {
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.changes = List.copyOf(changes);
        this.times = times;
        this.devices = devices;
    }

    CallTimes times() {
        return times;
    }

    ReachedDevices devices() {
        return devices;
    }

    /// Stores a new call.
    void add(Call call) {
        calls.saveAndFlush(call);
        call.takeChange().ifPresent(change -> publish(call, change));
    }

    /// Stores the change of the last verb, if there is one.
    void save(Call call) {
        call.takeChange().ifPresent(change -> {
            if (call.status().isTerminal()) {
                usersInCall.release(call.getId());
            }
            if (hasStoppedRinging(change.kind())) {
                devices.forget(call.getId());
            }
            publish(call, change);
        });
    }

    private static boolean hasStoppedRinging(CallChange.Kind kind) {
        return switch (kind) {
            case ACCEPTED, DECLINED, MISSED -> true;
            case INITIATED, RANG, REACHED, ENDED, FOUND_BUSY, PARTICIPANT_UPDATED, MEDIA_ARRIVED -> false;
        };
    }

    private void publish(Call call, CallChange change) {
        changes.forEach(it -> it.record(call, change));
    }
}
