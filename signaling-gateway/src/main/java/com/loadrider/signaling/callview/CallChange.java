package com.loadrider.signaling.callview;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change of a call that is to be announced.
///
/// @param before the version that was announced last; null if there was none
/// @param call the version to announce
public record CallChange(@Nullable CallSession before, CallSession call) {

    /// The users whom the call concerned before the change, or concerns after it.
    public Set<Long> parties() {
        var parties = new HashSet<Long>(Parties.of(call));
        if (before != null) {
            parties.addAll(Parties.of(before));
        }
        return parties;
    }

    /// Whether the change begins to ring the user's devices.
    public boolean beginsToRing(long userId) {
        return call.isRinging(userId) && (before == null || !before.isRinging(userId));
    }

    /// Whether the call has started, or other users are in it than before.
    public boolean movesPeople() {
        return before == null || !joined(before).equals(joined(call));
    }

    private static Set<Long> joined(CallSession call) {
        return call.participants().stream()
                .map(CallParticipant::userId)
                .filter(call::hasJoined)
                .collect(Collectors.toSet());
    }
}
