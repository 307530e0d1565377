package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// A client's request to resume a session. Its `toString` contains none of the values.
///
/// @param pid the secret of the session; null for a new client
/// @param offset the offset of the last event that the client received; null if it has none
record ResumeRequest(@Nullable String pid, @Nullable String offset) {

    @Override
    public String toString() {
        return "ResumeRequest[]";
    }
}
