package com.loadrider.service.security;

/// A token is invalid. The message does not contain the reason, which would help to forge tokens; the log contains it.
public final class InvalidTokenException extends Exception {

    private final String reason;

    InvalidTokenException(String reason) {
        super("invalid token", null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
