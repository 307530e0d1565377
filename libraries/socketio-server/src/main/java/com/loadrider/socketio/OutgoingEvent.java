package com.loadrider.socketio;

import com.loadrider.socketio.websocket.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An event to send. It is encoded once and can be sent to any number of sockets. A recoverable event carries an offset
/// after its argument; a client that reconnects names the offset of the last event it received (Socket.IO's connection
/// state recovery). The `toString` of an event contains none of its argument.
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

    /// {@return an encoded event without an offset}
    ///
    /// @param name the name of the event
    /// @param argumentJson its argument, any JSON value, sent unchanged; several are separated by commas
    public static OutgoingEvent of(String name, String argumentJson) {
        return new OutgoingEvent(name, null, TextMessage.of(Json.event(name, argumentJson)));
    }

    /// {@return an encoded event with an offset after its argument}
    ///
    /// @param name the name of the event
    /// @param argumentJson its argument, any JSON value, sent unchanged; several are separated by commas
    public static OutgoingEvent recoverable(String name, String argumentJson) {
        String offset = nextOffset();
        return new OutgoingEvent(name, offset, TextMessage.of(Json.recoverableEvent(name, argumentJson, offset)));
    }

    /// {@return an encoded event with an offset, whose argument is given in three parts; together they are a JSON
    /// value}
    ///
    /// @param name the name of the event
    /// @param before the first part
    /// @param middle the second part, which is copied
    /// @param after the third part
    public static OutgoingEvent recoverable(String name, String before, Utf8Slice middle, String after) {
        String offset = nextOffset();
        byte[] start = Json.startOfEvent(name, before).getBytes(StandardCharsets.UTF_8);
        byte[] end = Json.endOfEvent(after, offset).getBytes(StandardCharsets.UTF_8);
        return new OutgoingEvent(name, offset, TextMessage.of(start, middle.bytes(), middle.from(), middle.to(), end));
    }

    private static String nextOffset() {
        return Long.toString(OFFSETS.incrementAndGet(), Character.MAX_RADIX);
    }

    /// {@return the name of the event}
    public String name() {
        return name;
    }

    /// {@return the offset, unique among the events of this process; null for an event that is not recoverable}
    public @Nullable String offset() {
        return offset;
    }

    /// {@return the bytes that the event takes in a socket's send queue}
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
