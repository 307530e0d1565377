package com.loadrider.service.security;

/// A token does not hold. Says nothing more: the reason helps only those who forge tokens, and the log has it.
public final class InvalidTokenException extends Exception {

    InvalidTokenException() {
        super("invalid token", null, false, false);
    }
}
