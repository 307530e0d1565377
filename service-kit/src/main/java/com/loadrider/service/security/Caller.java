package com.loadrider.service.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is calling, as a verified token says.
///
/// @param userId 1 … 2^53−1
/// @param name the display name, 1 to 200 characters that can be stored and shown; null when the token carries none
/// @param token the token itself, to be handed on to the next service
/// @param expiresAt the moment the token ends, without any leeway
/// @param scopes what the token lets its bearer do beyond being that user; empty for most users
public record Caller(long userId, @Nullable String name, String token, Instant expiresAt, Set<String> scopes) {

    /// The scope of back ends that make conversations and change their members on behalf of users.
    public static final String CONVERSATIONS_WRITE = "conversations:write";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// A caller whose token has no scopes.
    public Caller(long userId, @Nullable String name, String token, Instant expiresAt) {
        this(userId, name, token, expiresAt, Set.of());
    }

    /// Whether the token has that scope.
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /// Leaves out name and token, so that a log cannot have them.
    @Override
    public String toString() {
        return "Caller[userId=" + userId + "]";
    }
}
