package com.loadrider.conversations.message;

import com.loadrider.conversations.conversation.Conversations;
import com.loadrider.events.Message;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the messages of a conversation for its members.
@Service
public class MessageHistory {

    private final Conversations conversations;
    private final Messages messages;

    MessageHistory(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /// A page of messages.
    ///
    /// @param items the messages, newest first
    /// @param page the page number, from 1
    /// @param limit messages per page, 1 to 100
    /// @param total the number of messages on all pages
    public record Page(List<Message> items, int page, int limit, long total) {}

    /// Returns a page of a conversation; empty if the conversation does not exist or the user is not a member.
    @Transactional(readOnly = true)
    public Optional<Page> page(long conversationId, long userId, int page, int limit) {
        if (!conversations.hasMember(conversationId, userId)) {
            return Optional.empty();
        }
        var found = messages.page(conversationId, limit, (page - 1L) * limit);
        return Optional.of(new Page(
                found.stream().map(ConversationMessage::published).toList(),
                page,
                limit,
                messages.countByConversationId(conversationId)));
    }
}
