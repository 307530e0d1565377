package com.loadrider.signaling.user;

import com.loadrider.events.Timestamp;
import com.loadrider.service.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The user of a token, as all services interpret the token.
///
/// @param userId 1 … 2^53−1
/// @param displayName 1 to 200 characters; null if the token has no name
/// @param expiresAt the end of the token, without leeway
public record Me(
        long userId,
        @Nullable String displayName,
        @Timestamp Instant expiresAt) {

    /// Returns the user of a token.
    public static Me of(Caller caller) {
        return new Me(caller.userId(), caller.name(), caller.expiresAt());
    }
}
