package com.loadrider.deadletters;

/// A command failed. The message says what failed, without content of records.
final class CommandFailedException extends RuntimeException {

    CommandFailedException(String message) {
        super(message);
    }
}
