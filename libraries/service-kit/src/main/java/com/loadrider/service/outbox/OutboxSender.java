package com.loadrider.service.outbox;

import com.loadrider.service.kafka.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/// Sends records to Kafka and returns which ones were acknowledged. A batch never takes longer than [#LONGEST_BATCH].
final class OutboxSender {

    private static final Duration HAND_OVER = Duration.ofMillis(200);
    private static final Duration LONGEST_BLOCK = Duration.ofMillis(500);
    private static final Duration DELIVERY = Duration.ofSeconds(2);

    /// Short timeouts of the producer: it may stop trying early, because the outbox sends the records again.
    static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) LONGEST_BLOCK.toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());

    /// The longest time of a batch: to pass the records to the producer, one record that blocks, and delivery.
    static final Duration LONGEST_BATCH = HAND_OVER.plus(LONGEST_BLOCK).plus(DELIVERY);

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    private final ProducerFactory<String, byte[]> producers;
    private final String source;

    OutboxSender(ProducerFactory<String, byte[]> producers, String source) {
        this.producers = producers;
        this.source = source;
    }

    /// Sends records in batches while another batch may start. Returns the ids of the acknowledged records.
    List<Long> send(List<WaitingRecord> records, BooleanSupplier mayStart) throws InterruptedException {
        var acknowledged = new ArrayList<Long>(records.size());
        List<WaitingRecord> rest = records;
        // Returns the factory's shared producer, or a new one if the last was closed or failed fatally.
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            while (!rest.isEmpty() && mayStart.getAsBoolean()) {
                Batch batch = Batch.firstOf(rest);
                var failed = new ArrayList<WaitingRecord>();
                send(producer, batch.records(), acknowledged, failed);
                rest = batch.restWithout(failed);
            }
        }
        return acknowledged;
    }

    private void send(
            Producer<String, byte[]> producer,
            List<WaitingRecord> batch,
            List<Long> acknowledged,
            List<WaitingRecord> failed)
            throws InterruptedException {
        long start = System.nanoTime();
        var answers = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (WaitingRecord record : batch) {
            // Without a broker, each record would block.
            if (System.nanoTime() - start > HAND_OVER.toNanos()) {
                break;
            }
            answers.add(producer.send(toKafka(record)));
        }
        for (int i = 0; i < batch.size(); i++) {
            WaitingRecord record = batch.get(i);
            if (i < answers.size() && isAcknowledged(answers.get(i), record)) {
                acknowledged.add(record.id());
            } else {
                failed.add(record);
            }
        }
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

    /// Closes the connections. They are opened again when needed.
    void close() {
        producers.reset();
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
