package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// What a client shows that wants to go on with a former session. Its `toString` shows nothing.
///
/// @param pid the session's secret; null when the client is new
/// @param offset of the last event it has; null when it has none
record Wish(@Nullable String pid, @Nullable String offset) {

    @Override
    public String toString() {
        return "Wish[]";
    }
}
