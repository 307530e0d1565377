package com.loadrider.service.outbox;

import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ProducerFactory;

/// A Kafka that answers after a while, and fails as it is told to.
final class StubKafka implements ProducerFactory<String, byte[]> {

    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS);

    /// Every attempt to send, in order.
    final List<ProducerRecord<String, byte[]>> attempts = new CopyOnWriteArrayList<>();

    /// What was taken, in order.
    final List<ProducerRecord<String, byte[]>> taken = new CopyOnWriteArrayList<>();

    private final Predicate<ProducerRecord<String, byte[]>> fails;

    StubKafka(Predicate<ProducerRecord<String, byte[]>> fails) {
        this.fails = fails;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> createProducer() {
        return mock(
                Producer.class, call -> call.getMethod().getName().equals("send") ? send(call.getArgument(0)) : null);
    }

    private CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        attempts.add(record);
        return CompletableFuture.supplyAsync(() -> answer(record), LATER);
    }

    private synchronized RecordMetadata answer(ProducerRecord<String, byte[]> record) {
        if (fails.test(record)) {
            throw new TimeoutException("planned");
        }
        taken.add(record);
        return new RecordMetadata(new TopicPartition(record.topic(), 0), taken.size(), 0, 0, 0, 0);
    }
}
