package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user's request to start a group call.
///
/// @param conversationId the conversation whose members may take part
/// @param caller the caller and its device
/// @param callerName the caller's display name
/// @param type audio or video
/// @param inviteeIds the members to ring; null for all others
public record GroupInvitation(
        long conversationId,
        Actor caller,
        @Nullable String callerName,
        CallType type,
        @Nullable Set<Long> inviteeIds) {

    CallOrigin origin() {
        return new CallOrigin(conversationId, caller, callerName, type);
    }
}
