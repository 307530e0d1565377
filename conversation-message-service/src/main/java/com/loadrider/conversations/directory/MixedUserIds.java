package com.loadrider.conversations.directory;

/// The database has user ids of another source than the configured one. The message is one sentence for the operator.
final class MixedUserIds extends IllegalStateException {

    MixedUserIds(String message) {
        super(message);
    }
}
