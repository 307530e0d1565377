package com.loadrider.service.kafka;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads records as the published types. Ignores unknown fields, which a newer producer may add. Throws an
/// [UnreadableRecordException] for a record that cannot be read.
public final class RecordReader {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// Returns the value as the given type.
    public <T> T value(ConsumerRecord<String, byte @Nullable []> record, Class<T> type) {
        byte[] value = record.value();
        if (value == null) {
            throw new UnreadableRecordException("a tombstone where a value is needed", null);
        }
        try {
            T read = json.readValue(value, type);
            if (read == null) {
                throw new UnreadableRecordException("the value is null", null);
            }
            return read;
        } catch (JacksonException malformed) {
            throw new UnreadableRecordException("the value is not a " + type.getSimpleName(), malformed);
        }
    }

    /// Returns the `ce_type`.
    public String type(ConsumerRecord<String, ?> record) {
        return CloudEvents.text(record.headers(), CloudEvents.TYPE)
                .orElseThrow(() -> new UnreadableRecordException("no ce_type", null));
    }

    /// Returns the `ce_id`.
    public UUID id(ConsumerRecord<String, ?> record) {
        try {
            return UUID.fromString(CloudEvents.text(record.headers(), CloudEvents.ID)
                    .orElseThrow(() -> new UnreadableRecordException("no ce_id", null)));
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableRecordException("ce_id is not a UUID", malformed);
        }
    }

    /// Returns the key as a number. All keyed topics except presence have numeric ids as keys.
    public long numericKey(ConsumerRecord<String, ?> record) {
        try {
            return Long.parseLong(String.valueOf(record.key()));
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecordException("the key is not an id", malformed);
        }
    }
}
