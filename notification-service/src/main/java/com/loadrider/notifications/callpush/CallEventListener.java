package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallSession;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads call events from Kafka and plans notifications.
@Component
class CallEventListener {

    private static final Logger log = LoggerFactory.getLogger(CallEventListener.class);

    private final RecordReader reader;
    private final CallPushes pushes;
    private final MissedCalls missed;

    CallEventListener(RecordReader reader, CallPushes pushes, MissedCalls missed) {
        this.reader = reader;
        this.pushes = pushes;
        this.missed = missed;
    }

    @KafkaListener(topics = Topics.CALL_EVENTS, groupId = "notification-service", concurrency = "${push.readers:3}")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        String name = reader.type(record);
        if (name.equals(MissedCallsSeen.TYPE)) {
            missed.forget(reader.value(record, MissedCallsSeen.class));
            return;
        }
        Optional<CallEventType> type = CallEventType.named(name);
        if (type.isEmpty()) {
            log.info("An event of the unknown type {} is skipped", name);
            return;
        }
        CallEvent event = reader.value(record, type.get().eventClass());
        requireCall(event, reader.numericKey(record));
        pushes.plan(event);
    }

    @SuppressWarnings("NullAway") // what is read from a record may lack anything
    private static void requireCall(CallEvent event, long key) {
        CallSession call = event.call();
        if (call == null || call.callType() == null || call.updatedAt() == null) {
            throw new UnreadableRecordException("the event has no call, or the call no type or time", null);
        }
        if (call.isGroup() == (call.receiverId() != null)) {
            throw new UnreadableRecordException("a direct call has a receiver, a group call has none", null);
        }
        if (call.conversationId() != key) {
            throw new UnreadableRecordException(
                    "the key is " + key + ", but the call's conversation is " + call.conversationId(), null);
        }
    }
}
