package com.loadrider.calls.membership;

import java.util.Map;

/// Tells who belongs to a conversation.
public interface ConversationMembers {

    /// Whether all of the users are members. Where the replica would say no, the owner of conversations is
    /// asked once, on behalf of the signed-in user and in every such case alike, so a conversation that was made
    /// a moment ago can be called in at once, and the time it takes tells nothing.
    ///
    /// @throws com.loadrider.service.problem.ProblemException `unavailable` when the replica would say no and the
    ///     owner cannot be asked: that it is not known is not a no
    boolean include(long conversationId, long... userIds);

    /// Whether one member may call another; asks the owner as [#include] does. A receiver who has a request to the
    /// conversation is a member, but must not hear of the call.
    Reach reach(long conversationId, long callerId, long receiverId);

    /// How a caller reaches a receiver.
    enum Reach {
        /// One of them is no member.
        NOT_MEMBERS,
        /// The receiver has a request that it has not accepted.
        REQUESTED,
        /// The receiver may be rung.
        MEMBERS;

        /// @param members whether each member has a request, by its id
        static Reach of(Map<Long, Boolean> members, long callerId, long receiverId) {
            if (!members.containsKey(callerId) || !members.containsKey(receiverId)) {
                return NOT_MEMBERS;
            }
            return members.getOrDefault(receiverId, true) ? REQUESTED : MEMBERS;
        }
    }
}
