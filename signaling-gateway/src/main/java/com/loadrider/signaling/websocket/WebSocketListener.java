package com.loadrider.signaling.websocket;

/// What happens on one connection. `opened` comes first, `closed` once and last; no two calls overlap but for
/// `closed`. All of them run on the thread that read or wrote the frame and must not wait.
public interface WebSocketListener {

    /// The handshake is done; texts may be sent.
    ///
    /// @param connection the connection
    void opened(WebSocketConnection connection);

    /// A whole text message arrived.
    ///
    /// @param text the message, valid UTF-8 and no longer than allowed
    void text(String text);

    /// The connection is of no use any more.
    ///
    /// @param code the close code that ended it, sent by either side; 1005 where a close frame had none, 1006 where
    /// the connection was lost (RFC 6455 §7.1.5)
    void closed(int code);
}
