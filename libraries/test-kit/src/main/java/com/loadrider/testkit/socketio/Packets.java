package com.loadrider.testkit.socketio;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/// Writes and reads the text frames of Socket.IO: an Engine.IO digit, a Socket.IO digit, an acknowledgement id, JSON.
final class Packets {

    static final String CLOSE = "1";
    static final String PONG = "3";
    static final String DISCONNECT = "41";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Packets() {}

    static String connect(Object auth) {
        return "40" + JSON.writeValueAsString(auth);
    }

    static String event(int acknowledgement, String name, Object data) {
        return "42" + acknowledgement + "[" + JSON.writeValueAsString(name) + "," + JSON.writeValueAsString(data) + "]";
    }

    /// Returns the JSON after the digits of a Socket.IO packet; a missing node if there is none.
    static JsonNode payload(String frame) {
        int start = digitsEnd(frame);
        return start == frame.length() ? MissingNode.getInstance() : JSON.readTree(frame.substring(start));
    }

    /// Returns the acknowledgement id of a Socket.IO packet, which must have one.
    static int acknowledgement(String frame) {
        return Integer.parseInt(frame.substring(2, digitsEnd(frame)));
    }

    static ArrayNode tail(JsonNode array) {
        ArrayNode tail = JSON.createArrayNode();
        for (int i = 1; i < array.size(); i++) {
            tail.add(array.get(i));
        }
        return tail;
    }

    private static int digitsEnd(String frame) {
        int end = 0;
        while (end < frame.length() && Character.isDigit(frame.charAt(end))) {
            end++;
        }
        return end;
    }
}
