package com.loadrider.service.kafka;

import org.jspecify.annotations.Nullable;

/// A record to publish.
///
/// @param topic the topic
/// @param key the key: records of a key are in order, and in a compacted topic the latest replaces the others
/// @param type the `ce_type`
/// @param subject the `ce_subject`: the id of the entity that the record is about
/// @param value the value, written as JSON; null for a tombstone
public record OutgoingRecord(
        String topic,
        String key,
        String type,
        String subject,
        @Nullable Object value) {}
