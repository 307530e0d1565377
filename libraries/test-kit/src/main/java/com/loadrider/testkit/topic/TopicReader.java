package com.loadrider.testkit.topic;

import com.loadrider.testkit.server.KafkaServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads an existing topic from its beginning, without a consumer group, and keeps all records. Not thread-safe.
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final String topic;
    private final List<TopicPartition> partitions;
    private final List<TopicRecord> records = new ArrayList<>();

    private TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(topic, Duration.ofSeconds(20)).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads from the broker of this JVM.
    public static TopicReader of(String topic) {
        return of(KafkaServer.shared().bootstrapServers(), topic);
    }

    /// Reads from any broker.
    public static TopicReader of(String bootstrapServers, String topic) {
        return new TopicReader(bootstrapServers, topic);
    }

    /// Returns all records up to the current end, in order within each partition.
    public List<TopicRecord> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            poll(deadline, "the end of " + topic);
        }
        return List.copyOf(records);
    }

    /// Returns all records with the key up to the current end, in order.
    public List<TopicRecord> withKey(Object key) {
        return all().stream().filter(it -> String.valueOf(key).equals(it.key())).toList();
    }

    /// Returns the first record that matches; waits if none has been read yet.
    ///
    /// @throws AssertionError if there is none within the limit
    public TopicRecord await(Predicate<TopicRecord> wanted, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < records.size(); seen++) {
                if (wanted.test(records.get(seen))) {
                    return records.get(seen);
                }
            }
            poll(deadline, "the awaited record of " + topic);
        }
    }

    private void poll(long deadline, String awaited) {
        if (System.nanoTime() - deadline > 0) {
            throw new AssertionError(awaited + " did not come; " + records.size() + " others did");
        }
        consumer.poll(POLL).forEach(it -> records.add(TopicRecord.of(it)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
