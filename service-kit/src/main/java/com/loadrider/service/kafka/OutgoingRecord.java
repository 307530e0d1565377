package com.loadrider.service.kafka;

import org.jspecify.annotations.Nullable;

/// What is to be published.
///
/// @param topic where
/// @param key what orders it and, in a compacted topic, what it replaces
/// @param type the `ce_type`
/// @param subject the `ce_subject`: the id of what it is about
/// @param value written as JSON; null is a tombstone
public record OutgoingRecord(
        String topic,
        String key,
        String type,
        String subject,
        @Nullable Object value) {}
