package com.loadrider.calls.membership;

import com.loadrider.events.ConversationMembers;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Updates the replica of conversation members from Kafka.
@Component
class MembersListener {

    private final MembersTable table;
    private final MemberDepartures departures;
    private final RecordReader reader;

    MembersListener(MembersTable table, MemberDepartures departures, RecordReader reader) {
        this.table = table;
        this.departures = departures;
        this.reader = reader;
    }

    /// Applies a record. Departures are handled in the same transaction, so that none is lost.
    @KafkaListener(topics = Topics.CONVERSATION_MEMBERS, groupId = "call-service-members")
    @Transactional
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        long conversationId = reader.numericKey(record);
        Set<Long> gone;
        if (record.value() == null) {
            gone = table.remove(conversationId);
        } else {
            gone = table.replace(reader.value(record, ConversationMembers.class));
        }
        if (!gone.isEmpty()) {
            departures.departed(conversationId, gone);
        }
    }
}
