package com.loadrider.testkit.topic;

import com.loadrider.testkit.server.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes valid and invalid records, and waits for the acknowledgement of each.
public final class TopicWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    private TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.block.ms", "20000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Writes to the broker of this JVM.
    public static TopicWriter shared() {
        return to(KafkaServer.shared().bootstrapServers());
    }

    /// Writes to any broker.
    public static TopicWriter to(String bootstrapServers) {
        return new TopicWriter(bootstrapServers);
    }

    /// Writes an event with the headers `ce_type` and `ce_id`. A string value is written unchanged, anything
    /// else by Jackson; null writes a tombstone.
    public RecordMetadata event(String topic, Object key, String type, UUID id, @Nullable Object value) {
        String json = value == null || value instanceof String
                ? (String) value
                : JsonMapper.shared().writeValueAsString(value);
        byte[] bytes = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return raw(topic, String.valueOf(key), bytes, Map.of("ce_type", type, "ce_id", id.toString()));
    }

    /// Writes a record with any content.
    public RecordMetadata raw(
            String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<String, byte[]>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("cannot write to " + topic, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
