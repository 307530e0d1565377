package com.loadrider.service.kafka;

import org.jspecify.annotations.Nullable;

/// A record cannot be read, and no retry can change that. It becomes a dead letter.
public final class UnreadableRecordException extends RuntimeException {

    /// Creates an exception. The message must not contain any content of the record.
    public UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
