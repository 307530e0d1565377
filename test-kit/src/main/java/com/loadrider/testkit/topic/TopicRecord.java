package com.loadrider.testkit.topic;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One record.
///
/// @param topic where it was read
/// @param partition its partition
/// @param offset its place there
/// @param key its key; null when it has none
/// @param value its value as text; null for a tombstone
/// @param headers its headers as text, the last one of each name
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

    /// The value as JSON.
    ///
    /// @throws IllegalStateException for a tombstone
    public JsonNode json() {
        if (value == null) {
            throw new IllegalStateException("a tombstone has no value: " + this);
        }
        return JsonMapper.shared().readTree(value);
    }

    /// The `ce_type`; empty when there is none.
    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /// The `ce_id`; empty when there is none.
    public String id() {
        return headers.getOrDefault("ce_id", "");
    }
}
