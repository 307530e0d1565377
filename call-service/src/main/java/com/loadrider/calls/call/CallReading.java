package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import com.loadrider.events.CallSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The queries on calls.
@Service
public class CallReading {

    /// The conversation id to check for a call that does not exist. The response then takes as long as for a call
    /// that the user may not see, so the time reveals nothing.
    static final long NOWHERE = 0;

    private final Calls calls;
    private final UsersInCall usersInCall;
    private final Memberships members;

    CallReading(Calls calls, UsersInCall usersInCall, Memberships members) {
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.members = members;
    }

    /// Returns a call to a member of its conversation.
    public CallResult read(long callId, long userId) {
        Optional<Call> call = calls.find(callId);
        boolean visible = members.include(call.map(Call::conversationId).orElse(NOWHERE), userId);
        return call.filter(_ -> visible)
                .<CallResult>map(CallResult.Done::new)
                .orElseGet(() -> new CallResult.Refused(new CallRefusal.NotFound()));
    }

    /// Returns the calls that are not over, oldest first.
    ///
    /// @param limit the maximum number of calls
    @Transactional(readOnly = true)
    public List<CallSession> active(int limit) {
        return calls.active(limit).stream().map(Call::session).toList();
    }

    /// How many calls are not over, by their status. A status without a call is left out.
    public Map<CallStatus, Long> countActive() {
        return calls.countActive().stream()
                .collect(Collectors.toMap(
                        it -> CallStatus.valueOf(it.getStatus().toUpperCase(Locale.ROOT)),
                        Calls.StatusCount::getNumber));
    }

    /// The call that the user is in, if any, and the calls that ring for the user.
    public List<Call> activeOf(long userId) {
        return Stream.concat(usersInCall.callOf(userId).stream(), calls.ringingFor(userId).stream())
                .distinct()
                .flatMap(id -> calls.find(id).stream())
                .toList();
    }
}
