package com.loadrider.socketio.websocket;

/// Receives the events of one connection: `opened` first, `closed` once and last. Calls do not overlap, except that
/// `closed` may overlap another call. They run on the thread that read or wrote the frame and must not block.
public interface WebSocketListener {

    /// The handshake is complete, and messages can be sent.
    ///
    /// @param connection the connection
    void opened(WebSocketConnection connection);

    /// A whole text message arrived.
    ///
    /// @param text the message, valid UTF-8 and not longer than allowed
    void text(String text);

    /// The connection can no longer be used.
    ///
    /// @param code the close code that ended it, sent by either side; 1005 if the close frame had none, 1006 if
    ///     the
    ///     connection was lost (RFC 6455 §7.1.5)
    void closed(int code);
}
