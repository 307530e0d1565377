package com.loadrider.service.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/// Says which records fail and which are parked, without their content.
final class ParkedRecords implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(ParkedRecords.class);

    private final MeterRegistry meters;

    ParkedRecords(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Counts from nought: what was never counted cannot be seen to rise.
    void expectFrom(Collection<String> topics) {
        topics.forEach(this::parked);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        log.warn("Attempt {} at {} fails: {}", attempt, place(record), reason(failure));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        log.error("{} is parked: {}", place(record), reason(failure));
        parked(record.topic()).increment();
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        log.error("{} cannot be parked: {}", place(record), reason(failure));
    }

    private Counter parked(String topic) {
        return meters.counter("kafka.records.parked", "topic", topic);
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /// The outermost is Spring's, and says only that a listener failed. The words of an exception that is not ours may
    /// repeat what the record holds.
    private static String reason(@Nullable Exception failure) {
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        return switch (cause) {
            case UnreadableRecordException unreadable -> String.valueOf(unreadable.getMessage());
            case null -> "no known reason";
            default -> cause.getClass().getName();
        };
    }
}
