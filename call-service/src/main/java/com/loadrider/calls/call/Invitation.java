package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import org.jspecify.annotations.Nullable;

/// A user's request to call another user.
///
/// @param conversationId the conversation of both users
/// @param caller the caller and its device
/// @param callerName the caller's display name
/// @param receiverId the user to call
/// @param type audio or video
public record Invitation(
        long conversationId, Actor caller, @Nullable String callerName, long receiverId, CallType type) {

    CallOrigin origin() {
        return new CallOrigin(conversationId, caller, callerName, type);
    }
}
