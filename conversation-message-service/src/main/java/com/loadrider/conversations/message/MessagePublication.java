package com.loadrider.conversations.message;

import com.loadrider.events.Message;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/// Publishes messages with their recipients.
@Component
class MessagePublication {

    private final Outbox outbox;

    MessagePublication(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Message message, List<Long> recipientIds) {
        outbox.add(List.of(new OutgoingRecord(
                Topics.MESSAGES,
                String.valueOf(message.conversationId()),
                MessageWritten.TYPE,
                String.valueOf(message.messageId()),
                new MessageWritten(message, recipientIds))));
    }
}
