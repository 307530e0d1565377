package com.loadrider.testkit.socketio;

import tools.jackson.databind.JsonNode;

/// The server responded to CONNECT with CONNECT_ERROR.
public final class ConnectRefusedException extends RuntimeException {

    private final transient JsonNode error;

    ConnectRefusedException(JsonNode error) {
        super("refused: " + error);
        this.error = error;
    }

    /// Returns the payload of the packet, `{message, data}`.
    public JsonNode error() {
        return error;
    }
}
