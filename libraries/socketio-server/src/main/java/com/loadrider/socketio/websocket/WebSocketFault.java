package com.loadrider.socketio.websocket;

/// The peer violated the protocol. The connection ends with this close code.
final class WebSocketFault extends Exception {

    private final int code;

    WebSocketFault(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// {@return the close code to send, RFC 6455 §7.4.1}
    int code() {
        return code;
    }
}
