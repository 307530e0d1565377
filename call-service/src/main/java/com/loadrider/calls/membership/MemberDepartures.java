package com.loadrider.calls.membership;

import java.util.Set;

/// Hears of members who are gone, after the replica forgot them.
public interface MemberDepartures {

    /// The users are no longer in the conversation.
    void departed(long conversationId, Set<Long> userIds);
}
