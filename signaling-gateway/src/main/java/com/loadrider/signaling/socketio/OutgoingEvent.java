package com.loadrider.signaling.socketio;

import com.loadrider.signaling.websocket.TextMessage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An event on its way out: encoded once, sent to any number of sockets. Behind its argument it carries
/// an offset, by which a client that comes back says what it has (Socket.IO's connection state
/// recovery). Its `toString` shows nothing of its argument.
public final class OutgoingEvent {

    private static final AtomicLong OFFSETS = new AtomicLong();

    private final String name;
    private final @Nullable String offset;
    private final TextMessage packet;

    private OutgoingEvent(String name, @Nullable String offset, TextMessage packet) {
        this.name = name;
        this.offset = offset;
        this.packet = packet;
    }

    /// {@return the event, encoded}
    ///
    /// @param name the event's name
    /// @param argumentJson its one argument, any JSON value; it crosses unchanged
    public static OutgoingEvent of(String name, String argumentJson) {
        return new OutgoingEvent(name, null, TextMessage.of(Json.event(name, argumentJson)));
    }

    /// {@return the event, encoded, with an offset behind its argument: by that a client that comes
    /// back says what it has (Socket.IO's connection state recovery)}
    ///
    /// @param name the event's name
    /// @param argumentJson its one argument, any JSON value; it crosses unchanged
    public static OutgoingEvent recoverable(String name, String argumentJson) {
        String offset = Long.toString(OFFSETS.incrementAndGet(), Character.MAX_RADIX);
        return new OutgoingEvent(name, offset, TextMessage.of(Json.recoverableEvent(name, argumentJson, offset)));
    }

    /// {@return the event's name}
    public String name() {
        return name;
    }

    /// {@return what tells it from all other events of this process; null for one that is not recovered}
    public @Nullable String offset() {
        return offset;
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
