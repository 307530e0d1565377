package com.loadrider.testkit.socketio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An event that a server emitted.
///
/// @param name the name of the event
/// @param arguments an array of all arguments, without the name
/// @param frame the original text frame
/// @param arrivedAt when the event was read, in `System.nanoTime()`
public record RecordedEvent(String name, JsonNode arguments, String frame, long arrivedAt) {

    /// Returns the first argument; a missing node if there is none.
    public JsonNode data() {
        return arguments.isEmpty() ? MissingNode.getInstance() : arguments.get(0);
    }
}
