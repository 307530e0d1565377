package com.loadrider.conversations.conversation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accepts the request of a user who has shown in another way that it wants the conversation: by writing, or by a call.
@Component
public class MembershipRequests {

    private final Conversations conversations;
    private final MembersPublication publication;

    MembershipRequests(Conversations conversations, MembersPublication publication) {
        this.conversations = conversations;
        this.publication = publication;
    }

    /// Changes nothing for a user without a request.
    ///
    /// @param conversation locked by the transaction under way
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Conversation conversation, long userId) {
        if (conversation.accept(userId) == MembershipChange.DONE) {
            conversations.flush();
            publication.publish(conversation);
        }
    }
}
