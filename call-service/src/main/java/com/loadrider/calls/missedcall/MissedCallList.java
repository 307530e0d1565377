package com.loadrider.calls.missedcall;

import com.loadrider.events.CallSession;
import java.util.List;

/// The calls that a user has missed and not seen yet.
///
/// @param total the number of calls in all conversations
/// @param items the conversations, the one with the latest call first; at most 100
public record MissedCallList(long total, List<Item> items) {

    public MissedCallList {
        items = List.copyOf(items);
    }

    /// The missed calls of one conversation.
    ///
    /// @param conversationId the conversation
    /// @param count the number of calls, at least 1
    /// @param lastCall the latest of them
    public record Item(long conversationId, long count, CallSession lastCall) {}
}
