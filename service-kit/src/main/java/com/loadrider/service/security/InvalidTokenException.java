package com.loadrider.service.security;

/// A token does not hold. Says nothing more to whoever showed it: the reason helps only those who forge tokens, and the
/// log has it.
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
