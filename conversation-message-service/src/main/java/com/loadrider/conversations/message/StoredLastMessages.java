package com.loadrider.conversations.message;

import com.loadrider.conversations.conversation.LastMessages;
import com.loadrider.events.Message;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class StoredLastMessages implements LastMessages {

    private final Messages messages;

    StoredLastMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<Long, Message> of(Collection<Long> conversationIds) {
        return messages.last(conversationIds.toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(ConversationMessage::conversationId, ConversationMessage::published));
    }
}
