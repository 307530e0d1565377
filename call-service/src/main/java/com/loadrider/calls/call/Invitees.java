package com.loadrider.calls.call;

import java.util.Set;

/// The members of a conversation whom a group call is to ring.
///
/// @param free those who can be rung
/// @param busy those who are in another call
record Invitees(Set<Long> free, Set<Long> busy) {

    static final Invitees NOBODY = new Invitees(Set.of(), Set.of());

    Invitees {
        free = Set.copyOf(free);
        busy = Set.copyOf(busy);
    }
}
