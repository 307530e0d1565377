package com.loadrider.testkit.socketio;

import tools.jackson.databind.JsonNode;

/// The server answered CONNECT with CONNECT_ERROR.
public final class ConnectRefusedException extends RuntimeException {

    private final transient JsonNode error;

    ConnectRefusedException(JsonNode error) {
        super("refused: " + error);
        this.error = error;
    }

    /// The packet's payload, `{message, data}`.
    public JsonNode error() {
        return error;
    }
}
