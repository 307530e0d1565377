package com.loadrider.conversations.message;

import com.loadrider.conversations.conversation.Conversations;
import com.loadrider.events.Message;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was said, for those who are in the conversation.
@Service
public class MessageHistory {

    private final Conversations conversations;
    private final Messages messages;

    MessageHistory(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /// One page.
    ///
    /// @param items newest first
    /// @param page from 1
    /// @param limit messages a page, 1 to 100
    /// @param total of all pages
    public record Page(List<Message> items, int page, int limit, long total) {}

    /// One page of a conversation; empty when there is no such conversation or the user is not in it.
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
