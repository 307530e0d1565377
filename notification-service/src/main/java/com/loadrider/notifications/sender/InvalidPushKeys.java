package com.loadrider.notifications.sender;

/// The service cannot start with the configured keys of a push service. The message is one sentence for operators,
/// without any key.
public final class InvalidPushKeys extends IllegalStateException {

    /// Creates an exception.
    public InvalidPushKeys(String message) {
        super(message);
    }
}
