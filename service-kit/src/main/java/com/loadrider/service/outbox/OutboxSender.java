package com.loadrider.service.outbox;

import com.loadrider.service.kafka.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/// Sends records and tells which ones Kafka has.
final class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    private final ProducerFactory<String, byte[]> producers;
    private final String source;

    OutboxSender(ProducerFactory<String, byte[]> producers, String source) {
        this.producers = producers;
        this.source = source;
    }

    /// Sends all, waits for every answer, and returns the ids up to the first failure of each lane. What comes
    /// after a
    /// failure in its lane counts as not sent, though Kafka may have it: it is sent again, after the failed one.
    List<Long> send(List<WaitingRecord> records) throws InterruptedException {
        var answers = new ArrayList<Future<RecordMetadata>>(records.size());
        // The factory's shared producer; a new one if the last was closed or failed for good.
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            for (WaitingRecord record : records) {
                answers.add(producer.send(toKafka(record)));
            }
        }
        var acknowledged = new ArrayList<Long>(records.size());
        Set<Short> stopped = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            WaitingRecord record = records.get(i);
            if (isAcknowledged(answers.get(i), record) && !stopped.contains(record.lane())) {
                acknowledged.add(record.id());
            } else {
                stopped.add(record.lane());
            }
        }
        return acknowledged;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer, WaitingRecord record)
            throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException failure) {
            log.warn("Record {} for {} waits: {}", record.id(), record.topic(), String.valueOf(failure.getCause()));
            return false;
        }
    }

    private ProducerRecord<String, byte[]> toKafka(WaitingRecord record) {
        String value = record.value();
        return new ProducerRecord<>(
                record.topic(),
                null,
                record.key(),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                CloudEvents.headers(
                        record.eventId(),
                        record.type(),
                        source,
                        record.subject(),
                        record.createdAt(),
                        record.traceparent()));
    }
}
