package com.loadrider.service.parked;

/// Something asked for cannot be done; the message says what, without content of records.
final class ShelfException extends RuntimeException {

    ShelfException(String message) {
        super(message);
    }
}
