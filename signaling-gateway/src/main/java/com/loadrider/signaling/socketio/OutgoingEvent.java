package com.loadrider.signaling.socketio;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;

/// An event on its way out: encoded once, sent to any number of sockets. Its `toString` shows nothing of its argument.
public final class OutgoingEvent {

    private final String name;
    private final byte[] packet;

    private OutgoingEvent(String name, byte[] packet) {
        this.name = name;
        this.packet = packet;
    }

    /// {@return the event, encoded}
    ///
    /// @param name the event's name
    /// @param argumentJson its one argument, any JSON value; it crosses unchanged
    public static OutgoingEvent of(String name, String argumentJson) {
        var text = new StringBuilder(name.length() + argumentJson.length() + 8).append("42[\"");
        JsonStringEncoder.getInstance().quoteAsString(name, text);
        text.append("\",").append(argumentJson).append(']');
        return new OutgoingEvent(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the event's name}
    public String name() {
        return name;
    }

    /// {@return the bytes it takes in a socket's send queue}
    public int size() {
        return packet.length;
    }

    @Override
    public String toString() {
        return "OutgoingEvent[" + name + ", " + packet.length + " bytes]";
    }
}
