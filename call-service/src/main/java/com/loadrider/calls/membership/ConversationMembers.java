package com.loadrider.calls.membership;

/// Tells who belongs to a conversation.
public interface ConversationMembers {

    /// Whether all of the users are members. Where the replica would say no, the owner of conversations is
    /// asked once, on behalf of the signed-in user and in every such case alike, so a conversation that was made
    /// a moment ago can be called in at once, and the time it takes tells nothing.
    ///
    /// @throws com.loadrider.service.problem.ProblemException `unavailable` when the replica would say no and the
    ///     owner cannot be asked: that it is not known is not a no
    boolean include(long conversationId, long... userIds);
}
