package com.loadrider.service.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the outbox.
record WaitingRecord(
        long id,
        short lane,
        String topic,
        String key,
        UUID eventId,
        String type,
        String subject,
        @Nullable String value,
        @Nullable String traceparent,
        Instant createdAt) {}
