package com.loadrider.conversations.conversation;

import com.loadrider.events.ConversationMembers;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes the members of a conversation, or a tombstone for a deleted one.
@Component
class MembersPublication {

    private final Outbox outbox;

    MembersPublication(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Conversation conversation) {
        String id = String.valueOf(conversation.getId());
        outbox.add(List.of(new OutgoingRecord(
                Topics.CONVERSATION_MEMBERS, id, ConversationMembers.TYPE, id, membersOf(conversation))));
    }

    private static @Nullable ConversationMembers membersOf(Conversation conversation) {
        return conversation.isDeleted()
                ? null
                : new ConversationMembers(
                        conversation.getId(),
                        conversation.memberIds(),
                        conversation.membersVersion(),
                        conversation.requestedIds());
    }
}
