package com.loadrider.socketio.engineio;

import org.eclipse.jetty.http.HttpStatus;

/// The reasons to refuse an HTTP request, with the codes and messages of the protocol.
enum HandshakeError {
    TRANSPORT_UNKNOWN("Transport unknown"),
    SESSION_ID_UNKNOWN("Session ID unknown"),
    BAD_HANDSHAKE_METHOD("Bad handshake method"),
    BAD_REQUEST("Bad request"),
    FORBIDDEN("Forbidden"),
    UNSUPPORTED_PROTOCOL_VERSION("Unsupported protocol version"),
    /// This server is about to stop. Not part of the protocol.
    STOPPING("Server is stopping");

    private final String message;

    HandshakeError(String message) {
        this.message = message;
    }

    int status() {
        return switch (this) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN_403;
            case STOPPING -> HttpStatus.SERVICE_UNAVAILABLE_503;
            case TRANSPORT_UNKNOWN,
                    SESSION_ID_UNKNOWN,
                    BAD_HANDSHAKE_METHOD,
                    BAD_REQUEST,
                    UNSUPPORTED_PROTOCOL_VERSION -> HttpStatus.BAD_REQUEST_400;
        };
    }

    /// {@return `{"code":…,"message":…}`; the code is the ordinal of the constant}
    @SuppressWarnings("EnumOrdinal")
    String json() {
        return "{\"code\":" + ordinal() + ",\"message\":\"" + message + "\"}";
    }
}
