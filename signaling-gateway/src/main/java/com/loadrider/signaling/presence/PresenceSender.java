package com.loadrider.signaling.presence;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/// Sends presence records. Sending may block on Kafka, so only threads that may block use it.
@Component
class PresenceSender {

    private static final Logger log = LoggerFactory.getLogger(PresenceSender.class);

    private final Producer<String, byte @Nullable []> producer;
    private volatile long storedAt = System.nanoTime();

    PresenceSender(ProducerFactory<String, byte @Nullable []> producers) {
        this.producer = producers.createProducer();
    }

    /// Sends a record.
    ///
    /// @param otherwise runs on any thread if the record was not stored
    void send(ProducerRecord<String, byte @Nullable []> record, Runnable otherwise) {
        var _ = producer.send(record, (_, failure) -> {
            if (failure == null) {
                storedAt = System.nanoTime();
            } else {
                log.warn("Presence {} is not published yet: {}", record.key(), failure.toString());
                otherwise.run();
            }
        });
    }

    /// The seconds since Kafka last stored a record. A heartbeat is sent every five seconds, so a longer time
    /// means that Kafka is unreachable.
    double silence() {
        return (System.nanoTime() - storedAt) / 1e9;
    }

    /// Waits until every sent record was stored or has failed.
    void flush() {
        producer.flush();
    }
}
