package com.loadrider.socketio.websocket;

/// Receives the events of one connection: `opened` first, `closed` once and last. Calls do not overlap, except that
/// `closed` may overlap another call. They run on the thread that read or wrote the frame and must not block.
public interface WebSocketListener {

    /// The handshake is complete, and messages can be sent.
    ///
    /// @param connection the connection
    void opened(WebSocketConnection connection);

    /// A whole text message arrived, not yet decoded: first of all it is offered here.
    ///
    /// @param message the array with the message, valid until this method returns; not checked to be UTF-8
    /// @param from the index of its first byte
    /// @param to the index after its last byte
    /// @return false if the message has not been handled; it is then decoded and handed over by [#text]
    default boolean bytes(byte[] message, int from, int to) {
        return false;
    }

    /// A whole text message arrived.
    ///
    /// @param text the message, valid UTF-8 and not longer than allowed
    void text(String text);

    /// {@return whether the peer may send binary messages; otherwise the first one closes the connection with 1003}
    default boolean acceptsBinary() {
        return false;
    }

    /// A whole binary message arrived.
    ///
    /// @param message the message, not longer than allowed
    default void binary(byte[] message) {
        throw new UnsupportedOperationException("binary messages are refused");
    }

    /// The connection can no longer be used.
    ///
    /// @param code the close code that ended it, sent by either side; 1005 if the close frame had none, 1006 if
    ///     the connection was lost (RFC 6455 §7.1.5)
    void closed(int code);
}
