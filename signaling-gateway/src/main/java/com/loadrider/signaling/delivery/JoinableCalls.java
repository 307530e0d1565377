package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.events.ParticipantState;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.callview.Parties;
import com.loadrider.signaling.memberview.MemberView;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The group calls that a user could join: those of the user's conversations that do not concern the user yet.
@Component
class JoinableCalls {

    private final CallView calls;
    private final MemberView members;

    JoinableCalls(CallView calls, MemberView members) {
        this.calls = calls;
        this.members = members;
    }

    /// The calls that a user could join, sorted by id.
    List<CallSession> of(long userId) {
        return calls.activeGroups().stream()
                .filter(call -> members.of(call.conversationId()).contains(userId))
                .filter(call -> !Parties.of(call).contains(userId) && !isRemoved(call, userId))
                .sorted(Comparator.comparingLong(CallSession::callSessionId))
                .toList();
    }

    /// Whoever was removed by the host may not come back without an invitation.
    private static boolean isRemoved(CallSession call, long userId) {
        return call.participant(userId)
                .filter(it -> it.state() == ParticipantState.REMOVED)
                .isPresent();
    }
}
