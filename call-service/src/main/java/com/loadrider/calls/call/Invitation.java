package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import org.jspecify.annotations.Nullable;

/// A user's wish to call another.
///
/// @param conversationId where
/// @param caller who, and from which device
/// @param callerName the caller's display name
/// @param receiverId whom
/// @param type with what
public record Invitation(
        long conversationId, Actor caller, @Nullable String callerName, long receiverId, CallType type) {}
