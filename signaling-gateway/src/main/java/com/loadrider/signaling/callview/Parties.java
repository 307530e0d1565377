package com.loadrider.signaling.callview;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.ParticipantState;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The users whom a call concerns: both users of a direct call; in a group call those who are in it or being rung.
public final class Parties {

    private Parties() {}

    /// The parties of a call; empty once the call is over.
    public static Set<Long> of(CallSession call) {
        if (call.status().isTerminal()) {
            return Set.of();
        }
        Long receiver = call.receiverId();
        if (receiver != null) {
            return Set.of(call.callerId(), receiver);
        }
        var parties = new HashSet<Long>();
        for (CallParticipant participant : call.participants()) {
            if (isParty(participant.state())) {
                parties.add(participant.userId());
            }
        }
        return parties;
    }

    private static boolean isParty(@Nullable ParticipantState state) {
        return switch (state) {
            case INVITED, RINGING, JOINED -> true;
            case LEFT, DECLINED, MISSED, BUSY, REMOVED -> false;
            case null -> false;
        };
    }
}
