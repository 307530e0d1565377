package com.loadrider.signaling.delivery;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.ParticipantState;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.callview.Parties;
import com.loadrider.signaling.memberview.MemberView;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The members of a conversation who are not in its group call. They are told that it is on and who is in it, so that
/// their clients can offer to join.
@Component
class Bystanders {

    private final CallView calls;
    private final MemberView members;
    private final CallSockets sockets;
    private final Payloads payloads;
    private final UpdatePace pace;

    Bystanders(CallView calls, MemberView members, CallSockets sockets, Payloads payloads, UpdatePace pace) {
        this.calls = calls;
        this.members = members;
        this.sockets = sockets;
        this.payloads = payloads;
        this.pace = pace;
    }

    /// Tells them the latest state of a call, now or soon.
    ///
    /// @param told the users who have been told already
    void update(long callSessionId, Set<Long> told) {
        pace.run(
                callSessionId,
                () -> calls.find(callSessionId)
                        .filter(call -> !call.status().isTerminal())
                        .ifPresent(call -> tell(call, told)));
    }

    /// The members of the conversation of a call have changed.
    void membersChanged(long conversationId) {
        calls.activeGroupOf(conversationId).ifPresent(call -> update(call.callSessionId(), Set.of()));
    }

    /// All who have to be told that a call is over: the members of the conversation, and all who were invited and not
    /// removed, since the view of members may be behind.
    Collection<Long> andParticipants(CallSession call) {
        Set<Long> all = membersOf(call);
        call.participants().stream()
                .filter(it -> it.state() != ParticipantState.REMOVED)
                .map(CallParticipant::userId)
                .forEach(all::add);
        return all;
    }

    private void tell(CallSession call, Set<Long> told) {
        Set<Long> bystanders = membersOf(call);
        bystanders.removeAll(Parties.of(call));
        bystanders.removeAll(told);
        CallSockets.tell(sockets.of(call, bystanders), () -> payloads.statusUpdate(call, call.callerId()));
    }

    private Set<Long> membersOf(CallSession call) {
        var all = new HashSet<Long>();
        members.of(call.conversationId()).users().forEach(all::add);
        return all;
    }
}
