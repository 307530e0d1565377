package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// Who is let in, and as what: a new session, or one that goes on.
///
/// @param signedIn the user
/// @param pid by which the client may come back
/// @param former the session that goes on; null for a new one
/// @param offset of the last event that the client has of it
record Entry(
        SignedIn signedIn,
        String pid,
        @Nullable ClientSession former,
        @Nullable String offset) {

    /// Leaves out the pid, for it lets its owner in as far as a token would.
    @Override
    public String toString() {
        return "Entry[" + signedIn.caller() + (former == null ? "" : ", back again") + "]";
    }
}
