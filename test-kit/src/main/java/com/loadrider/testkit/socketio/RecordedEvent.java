package com.loadrider.testkit.socketio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An event that a server emitted.
///
/// @param name its name
/// @param arguments all its arguments, an array without the name
/// @param frame the text frame it came in, as it stood on the wire
/// @param arrivedAt when it was read, by `System.nanoTime()`
public record RecordedEvent(String name, JsonNode arguments, String frame, long arrivedAt) {

    /// The first argument; a missing node when there is none.
    public JsonNode data() {
        return arguments.isEmpty() ? MissingNode.getInstance() : arguments.get(0);
    }
}
