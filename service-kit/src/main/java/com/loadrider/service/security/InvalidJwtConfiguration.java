package com.loadrider.service.security;

/// The service cannot start with these keys; the message is one sentence for the operator.
final class InvalidJwtConfiguration extends IllegalArgumentException {

    InvalidJwtConfiguration(String message) {
        super(message);
    }
}
