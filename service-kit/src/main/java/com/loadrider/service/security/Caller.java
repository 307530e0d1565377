package com.loadrider.service.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is calling, as a verified token says.
///
/// @param userId 1 … 2^53−1
/// @param name the display name, 1 to 200 characters that can be stored and shown; null when the token carries none
/// @param token the token itself, to be handed on to the next service
/// @param expiresAt the moment the token ends, without any leeway
public record Caller(long userId, @Nullable String name, String token, Instant expiresAt) {

    /// Leaves out name and token, so that a log cannot have them.
    @Override
    public String toString() {
        return "Caller[userId=" + userId + "]";
    }
}
