package com.loadrider.service.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/// Logs and counts failed records and dead letters, without their content.
final class DeadLetterCounter implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterCounter.class);

    private final MeterRegistry meters;

    DeadLetterCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Registers the counters of the topics with zero, so that the first dead letter is visible as an increase.
    void expectFrom(Collection<String> topics) {
        topics.forEach(this::deadLetters);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        log.warn("Attempt {} at {} fails: {}", attempt, place(record), reason(failure));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        log.error("{} becomes a dead letter: {}", place(record), reason(failure));
        deadLetters(record.topic()).increment();
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        log.error("{} cannot become a dead letter: {}", place(record), reason(failure));
    }

    private Counter deadLetters(String topic) {
        return meters.counter("kafka.dead.letters", "topic", topic);
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /// Returns the reason of a failure. The outermost exception is Spring's and only says that a listener
    /// failed. The message of a foreign exception is left out, because it may repeat content of the record.
    private static String reason(@Nullable Exception failure) {
        Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
        return switch (cause) {
            case UnreadableRecordException unreadable -> String.valueOf(unreadable.getMessage());
            case null -> "no known reason";
            default -> cause.getClass().getName();
        };
    }
}
