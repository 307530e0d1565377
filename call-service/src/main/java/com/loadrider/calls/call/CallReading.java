package com.loadrider.calls.call;

import com.loadrider.calls.membership.ConversationMembers;
import com.loadrider.events.CallSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be known of calls without doing anything to them.
@Service
public class CallReading {

    /// A call that does not exist is looked for in a conversation that does not exist, so that the answer takes
    /// as long as that about a call one may not know of.
    static final long NOWHERE = 0;

    private final Calls calls;
    private final UsersInCall usersInCall;
    private final ConversationMembers members;

    CallReading(Calls calls, UsersInCall usersInCall, ConversationMembers members) {
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.members = members;
    }

    /// One call, for members of its conversation.
    public CallResult read(long callId, long userId) {
        Optional<Call> call = calls.find(callId);
        boolean visible = members.include(call.map(Call::conversationId).orElse(NOWHERE), userId);
        return call.filter(_ -> visible)
                .<CallResult>map(CallResult.Done::new)
                .orElseGet(() -> new CallResult.Refused(new CallRefusal.NotFound()));
    }

    /// All calls that are not over, the oldest first.
    ///
    /// @param limit how many at most
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

    /// The call that the user is in, if any.
    public Optional<Call> activeOf(long userId) {
        return usersInCall.callOf(userId).flatMap(calls::find);
    }
}
