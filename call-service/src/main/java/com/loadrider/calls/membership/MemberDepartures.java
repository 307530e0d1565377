package com.loadrider.calls.membership;

import java.util.Set;

/// Is notified of members who left a conversation, after the replica has removed them.
public interface MemberDepartures {

    /// Handles users who are no longer in the conversation.
    void departed(long conversationId, Set<Long> userIds);
}
