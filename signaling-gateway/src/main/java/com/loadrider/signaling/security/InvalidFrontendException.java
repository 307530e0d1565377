package com.loadrider.signaling.security;

/// The gateway cannot start with the configured origins or proxies. The message is one sentence for the operator.
final class InvalidFrontendException extends IllegalArgumentException {

    InvalidFrontendException(String message) {
        super(message);
    }
}
