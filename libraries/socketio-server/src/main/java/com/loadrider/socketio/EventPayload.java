package com.loadrider.socketio;

import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The name and first argument of an event, extracted from the packet.
///
/// @param name the name
/// @param argumentJson the first argument as received; `null` if there is none
/// @param text the packet
/// @param from the index of the first argument in the packet
/// @param to the end of the last argument, exclusive; equal to `from` if there are no arguments
record EventPayload(String name, String argumentJson, String text, int from, int to) {

    private static final int LONGEST_NAME = 128;
    private static final int MOST_ARGUMENTS = 16;
    // Socket.IO's own events. With these names a client could make the application believe that the socket
    // itself connected or disconnected.
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");
    private static final JsonFactory JSON = new JsonFactory();

    /// {@return the name and first argument of an EVENT packet; the whole payload is checked}
    static EventPayload parse(SocketPacket packet) throws MalformedPacket {
        var text = packet.text();
        var json = new JsonText(text);
        int at = startOfArray(json, packet.payload());
        int endOfName = json.endOfString(at);
        var name = name(text.substring(at, endOfName));
        at = json.endOfSpace(endOfName);
        String argument = null;
        int from = at;
        int to = at;
        for (int i = 0; json.at(at) == ','; i++) {
            if (i == MOST_ARGUMENTS) {
                throw new MalformedPacket("over " + MOST_ARGUMENTS + " arguments");
            }
            int start = json.endOfSpace(at + 1);
            int end = json.endOfValue(start);
            if (argument == null) {
                argument = text.substring(start, end);
                from = start;
            }
            to = end;
            at = json.endOfSpace(end);
        }
        endOfArray(json, at, text);
        return new EventPayload(name, argument == null ? "null" : argument, text, from, to);
    }

    /// {@return all arguments as received, separated by commas}
    String argumentsJson() {
        return text.substring(from, to);
    }

    /// Checks that the payload of an ACK is an array.
    static void checkArray(SocketPacket packet) throws MalformedPacket {
        var json = new JsonText(packet.text());
        startOfArray(json, packet.payload());
        endOfText(json, json.endOfValue(packet.payload()), packet.text());
    }

    /// {@return the payload of a CONNECT, an object; an empty object if there is none}
    static String object(SocketPacket packet) throws MalformedPacket {
        if (!packet.hasPayload()) {
            return "{}";
        }
        var json = new JsonText(packet.text());
        if (json.at(packet.payload()) != '{') {
            throw new MalformedPacket("object expected");
        }
        int end = json.endOfValue(packet.payload());
        endOfText(json, end, packet.text());
        return packet.text().substring(packet.payload(), end);
    }

    private static int startOfArray(JsonText json, int from) throws MalformedPacket {
        if (json.at(from) != '[') {
            throw new MalformedPacket("array expected");
        }
        return json.endOfSpace(from + 1);
    }

    private static void endOfArray(JsonText json, int at, String text) throws MalformedPacket {
        if (json.at(at) != ']') {
            throw new MalformedPacket("array not closed");
        }
        endOfText(json, at + 1, text);
    }

    private static void endOfText(JsonText json, int from, String text) throws MalformedPacket {
        if (json.endOfSpace(from) != text.length()) {
            throw new MalformedPacket("text after the payload");
        }
    }

    private static String name(String literal) throws MalformedPacket {
        if (literal.length() > LONGEST_NAME + 2) {
            throw new MalformedPacket("event name over " + LONGEST_NAME + " characters");
        }
        var name = literal.indexOf('\\') < 0 ? literal.substring(1, literal.length() - 1) : unescaped(literal);
        if (RESERVED.contains(name)) {
            throw new MalformedPacket("reserved event name");
        }
        return name;
    }

    private static String unescaped(String literal) throws MalformedPacket {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), literal)) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw new MalformedPacket("string expected");
            }
            return parser.getString();
        }
    }

    /// Contains none of the argument.
    @Override
    public String toString() {
        return "EventPayload[" + name + "]";
    }
}
