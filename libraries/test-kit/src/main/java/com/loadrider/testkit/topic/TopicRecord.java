package com.loadrider.testkit.topic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A record of a topic.
///
/// @param topic the topic
/// @param partition the partition
/// @param offset the offset in the partition
/// @param key the key; null if there is none
/// @param value the value as text; null for a tombstone
/// @param headers the headers as text, the last one of each name
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {

    static TopicRecord of(ConsumerRecord<String, String> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(it -> headers.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        return new TopicRecord(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), headers);
    }

    /// Returns the value as JSON.
    ///
    /// @throws IllegalStateException for a tombstone
    public JsonNode json() {
        if (value == null) {
            throw new IllegalStateException("a tombstone has no value: " + this);
        }
        return JsonMapper.shared().readTree(value);
    }

    /// Returns the `ce_type`; empty if there is none.
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /// Returns the `ce_id`; empty if there is none.
    public String id() {
        return headers.getOrDefault("ce_id", "");
    }
}
