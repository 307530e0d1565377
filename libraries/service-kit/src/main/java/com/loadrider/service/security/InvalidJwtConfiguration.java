package com.loadrider.service.security;

/// The JWT settings are invalid, so the service cannot start. The message is one sentence for the operator.
final class InvalidJwtConfiguration extends IllegalArgumentException {

    InvalidJwtConfiguration(String message) {
        super(message);
    }
}
