package com.loadrider.service.parked;

/// A command failed. The message says what failed, without content of records.
final class ShelfException extends RuntimeException {

    ShelfException(String message) {
        super(message);
    }
}
