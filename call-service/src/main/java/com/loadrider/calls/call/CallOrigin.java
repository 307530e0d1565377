package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import org.jspecify.annotations.Nullable;

/// Where a call comes from.
///
/// @param conversationId the conversation
/// @param caller the caller and its device
/// @param callerName the caller's display name
/// @param type audio or video
record CallOrigin(
        long conversationId, Actor caller, @Nullable String callerName, CallType type) {}
