package com.loadrider.calls.missedcall;

/// Is notified when a user has seen missed calls, within the transaction that marks them as seen.
public interface SeenCalls {

    /// Handles missed calls of one conversation.
    ///
    /// @param upTo the id of the last of the calls
    void seen(long userId, long conversationId, long upTo);
}
