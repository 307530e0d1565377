package com.loadrider.calls.membership;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Answers who is a member of a conversation.
public interface Memberships {

    /// Returns whether all users are members. If the replica says no, this asks conversation-message-service on
    /// behalf of the signed-in user. So a new conversation can be used for calls at once. The question is asked
    /// in every such case, so the response time reveals nothing.
    ///
    /// @throws com.loadrider.service.problem.ProblemException `unavailable` if the replica says no and
    ///     conversation-message-service cannot be asked; an unknown membership is not a refusal
    boolean include(long conversationId, long... userIds);

    /// Returns whether one member may call another. Asks conversation-message-service in the same cases as
    /// [#include]. A receiver with an open request to the conversation is a member, but must not be notified of
    /// the call.
    Reach reach(long conversationId, long callerId, long receiverId);

    /// Returns the members of a conversation, and whether each has an open request to it; at least the wanted ones,
    /// if they are members. Asks conversation-message-service if the replica lacks one of them.
    ///
    /// @throws com.loadrider.service.problem.ProblemException `unavailable` in the same cases as [#include]
    Map<Long, Boolean> of(long conversationId, Set<Long> wanted);

    /// Returns those of the given users who share a conversation with the user. Both must have accepted the
    /// conversation. The replica alone answers, so the newest conversations may be missing for a moment.
    Set<Long> contactsAmong(Collection<Long> userIds, long userId);

    /// Whether a caller can reach a receiver.
    enum Reach {
        /// At least one of the users is not a member.
        NOT_MEMBERS,
        /// The receiver has an open request to the conversation.
        REQUESTED,
        /// The receiver may be called.
        MEMBERS;

        /// Returns the reach for the given members.
        ///
        /// @param members the members by user id, and whether each has an open request
        static Reach of(Map<Long, Boolean> members, long callerId, long receiverId) {
            if (!members.containsKey(callerId) || !members.containsKey(receiverId)) {
                return NOT_MEMBERS;
            }
            return members.getOrDefault(receiverId, true) ? REQUESTED : MEMBERS;
        }
    }
}
