package com.loadrider.service.kafka;

import org.jspecify.annotations.Nullable;

/// A record that no retry can make readable; it is parked in the dead letter topic.
public final class UnreadableRecordException extends RuntimeException {

    /// Says what is wrong, without any of the record's content.
    public UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
