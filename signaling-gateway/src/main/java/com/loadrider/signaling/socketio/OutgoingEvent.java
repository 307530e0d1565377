package com.loadrider.signaling.socketio;

import com.loadrider.signaling.websocket.TextMessage;

/// An event on its way out: encoded once, sent to any number of sockets. Its `toString` shows nothing of its
/// argument.
public final class OutgoingEvent {

    private final String name;
    private final TextMessage packet;

    private OutgoingEvent(String name, TextMessage packet) {
        this.name = name;
        this.packet = packet;
    }

    /// {@return the event, encoded}
    ///
    /// @param name the event's name
    /// @param argumentJson its one argument, any JSON value; it crosses unchanged
    public static OutgoingEvent of(String name, String argumentJson) {
        return new OutgoingEvent(name, TextMessage.of(Json.event(name, argumentJson)));
    }

    /// {@return the event's name}
    public String name() {
        return name;
    }

    /// {@return the bytes it takes in a socket's send queue}
    public int size() {
        return packet.size();
    }

    TextMessage packet() {
        return packet;
    }

    @Override
    public String toString() {
        return "OutgoingEvent[" + name + ", " + packet.size() + " bytes]";
    }
}
