package com.loadrider.service.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The caller of a request, taken from a verified token.
///
/// @param userId the user id, 1 to 2^53−1
/// @param name the display name, 1 to 200 characters that can be stored and shown; null if the token has none
/// @param token the token, for requests to other services
/// @param expiresAt when the token expires, without clock skew
/// @param scopes the scopes of the token; empty for most users
public record Caller(long userId, @Nullable String name, String token, Instant expiresAt, Set<String> scopes) {

    /// The scope of back ends that create conversations and change their members on behalf of users.
    public static final String CONVERSATIONS_WRITE = "conversations:write";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// Creates a caller without scopes.
    public Caller(long userId, @Nullable String name, String token, Instant expiresAt) {
        this(userId, name, token, expiresAt, Set.of());
    }

    /// Returns whether the token has the scope.
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /// Omits name and token, so that they cannot be logged.
    @Override
    public String toString() {
        return "Caller[userId=" + userId + "]";
    }
}
