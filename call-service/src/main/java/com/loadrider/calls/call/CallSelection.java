package com.loadrider.calls.call;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which calls of a user to list.
///
/// @param placed whether calls that the user made belong to it
/// @param received whether calls that the user received belong to it
/// @param statuses the statuses that belong to it; at least one
public record CallSelection(boolean placed, boolean received, Set<CallStatus> statuses) {

    public CallSelection {
        statuses = Set.copyOf(statuses);
    }

    Set<String> storedStatuses() {
        return statuses.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
