package com.loadrider.deadletters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads a topic from its beginning to its current end, without a consumer group, and stores nothing.
final class TopicScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer;

    TopicScan(Map<String, Object> settings) {
        consumer = new KafkaConsumer<byte @Nullable [], byte @Nullable []>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void read(String topic, Consumer<ConsumerRecord<byte @Nullable [], byte @Nullable []>> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long heard = System.nanoTime();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                    reader.accept(record);
                }
            }
            heard = records.isEmpty() ? heard : System.nanoTime();
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new CommandFailedException(
                        "nothing more came of " + topic + " within " + SILENCE.toSeconds() + " s");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
