package com.loadrider.bench.wire;

/// What differs on the wire between one kind of server and another.
public interface Protocol {

    /// The path and query of the upgrade request.
    String path(User user);

    /// Called when the connection has become a WebSocket.
    default void upgraded(Connection connection) {}

    /// Takes a text message.
    void text(Connection connection, byte[] text, int offset, int length);

    /// The text that relays a signal from a connection to its peer. Both are signed in.
    String relay(Connection from, Signal signal);

    /// Whether the server acknowledges each signal.
    default boolean acknowledges() {
        return false;
    }

    /// A text that each client has to send regularly; empty if there is none.
    default String keepAlive() {
        return "";
    }

    /// The time between two such texts in milliseconds.
    default int keepAliveMillis() {
        return 0;
    }
}
