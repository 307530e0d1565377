package com.loadrider.conversations.conversation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accepts the request of a user who writes a message or makes a call in the conversation.
@Component
public class MembershipRequests {

    private final Conversations conversations;
    private final MembersPublication publication;

    MembershipRequests(Conversations conversations, MembersPublication publication) {
        this.conversations = conversations;
        this.publication = publication;
    }

    /// Accepts the request of the user, if there is one.
    ///
    /// @param conversation must be locked by the current transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Conversation conversation, long userId) {
        if (conversation.accept(userId) == MembershipChange.DONE) {
            conversations.flush();
            publication.publish(conversation);
        }
    }
}
