package com.loadrider.calls.push;

import com.loadrider.events.Topics;
import com.loadrider.events.UserReachability;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Updates the replica of reachabilities from Kafka.
@Component
class ReachabilityListener {

    private final PushUsers users;
    private final RecordReader reader;

    ReachabilityListener(PushUsers users, RecordReader reader) {
        this.users = users;
        this.reader = reader;
    }

    @KafkaListener(topics = Topics.REACHABILITY, groupId = "call-service-reachability")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        long userId = reader.numericKey(record);
        if (record.value() == null) {
            users.remove(userId);
            return;
        }
        UserReachability reachability = reader.value(record, UserReachability.class);
        if (reachability.userId() != userId || reachability.kinds().isEmpty()) {
            throw new UnreadableRecordException("the key is another user, or there are no kinds", null);
        }
        users.put(userId, reachability.kinds());
    }
}
