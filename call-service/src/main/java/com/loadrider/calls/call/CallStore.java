package com.loadrider.calls.call;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Stores the result of a verb within its transaction: the row, which users are in the call, and the change to
/// publish.
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

    UsersInCall usersInCall() {
        return usersInCall;
    }

    /// Returns the conversation of a call, or [CallReading#NOWHERE] if there is no such call.
    long conversationOf(long callId) {
        return calls.find(callId).map(Call::conversationId).orElse(CallReading.NOWHERE);
    }

    /// Stores a new call.
    void add(Call call) {
        calls.saveAndFlush(call);
        call.takeChange().ifPresent(change -> publish(call, change));
    }

    /// Stores the change of the last verb, if there is one. Who joined a group call may be in another call: then the
    /// transaction must be rolled back.
    Optional<CallRefusal> save(Call call) {
        Optional<CallChange> change = call.takeChange();
        Optional<CallRefusal> refusal = change.flatMap(it -> keepUsers(call, it));
        if (refusal.isEmpty()) {
            change.ifPresent(it -> publish(call, it));
        }
        return refusal;
    }

    private Optional<CallRefusal> keepUsers(Call call, CallChange change) {
        if (hasStoppedRinging(change.kind())) {
            devices.forget(call.getId());
        }
        if (call.status().isTerminal()) {
            usersInCall.release(call.getId());
            return Optional.empty();
        }
        if (change.kind() == CallChange.Kind.INVITED) {
            return Optional.empty();
        }
        for (long userId : change.userIds()) {
            if (!call.users().contains(userId)) {
                usersInCall.release(call.getId(), userId);
            } else if (!usersInCall.claim(call.getId(), userId)) {
                return Optional.of(new CallRefusal.CallerBusy(usersInCall.callOf(userId)));
            }
        }
        return Optional.empty();
    }

    private static boolean hasStoppedRinging(CallChange.Kind kind) {
        return switch (kind) {
            case ACCEPTED, DECLINED, MISSED -> true;
            case INITIATED,
                    RANG,
                    REACHED,
                    ENDED,
                    FOUND_BUSY,
                    PARTICIPANT_UPDATED,
                    MEDIA_ARRIVED,
                    JOINED,
                    MOVED,
                    LEFT,
                    INVITED,
                    REMOVED -> false;
        };
    }

    private void publish(Call call, CallChange change) {
        changes.forEach(it -> it.record(call, change));
    }
}
