package com.loadrider.conversations.callnotice;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads call events from Kafka and writes notices.
@Component
class CallEventListener {

    private static final Logger log = LoggerFactory.getLogger(CallEventListener.class);

    private final RecordReader reader;
    private final CallNoticeWriter writer;
    private final Map<NoticeOutcome, Counter> counters = new EnumMap<>(NoticeOutcome.class);

    CallEventListener(RecordReader reader, CallNoticeWriter writer, MeterRegistry meters) {
        this.reader = reader;
        this.writer = writer;
        for (NoticeOutcome outcome : NoticeOutcome.values()) {
            counters.put(
                    outcome,
                    meters.counter("call.notices", "outcome", outcome.name().toLowerCase(Locale.ROOT)));
        }
    }

    @KafkaListener(
            topics = Topics.CALL_EVENTS,
            groupId = "conversation-message-service",
            concurrency = "${call-notices.readers:3}")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        String name = reader.type(record);
        if (name.equals(MissedCallsSeen.TYPE)) {
            count(NoticeOutcome.NO_NOTICE);
            return;
        }
        Optional<CallEventType> type = CallEventType.named(name);
        if (type.isEmpty()) {
            log.info("An event of the unknown type {} is skipped", name);
            count(NoticeOutcome.UNKNOWN_TYPE);
            return;
        }
        CallEvent event = reader.value(record, type.get().eventClass());
        MatchingEvent.requireCall(event, reader.numericKey(record));
        count(NoticeFor.event(event)
                .map(notice -> writer.write(reader.id(record), event.call(), notice))
                .orElse(NoticeOutcome.NO_NOTICE));
    }

    private void count(NoticeOutcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
