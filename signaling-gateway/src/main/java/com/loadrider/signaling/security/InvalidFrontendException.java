package com.loadrider.signaling.security;

/// The gateway cannot start with these origins or proxies; the message is one sentence for the operator.
final class InvalidFrontendException extends IllegalArgumentException {

    InvalidFrontendException(String message) {
        super(message);
    }
}
