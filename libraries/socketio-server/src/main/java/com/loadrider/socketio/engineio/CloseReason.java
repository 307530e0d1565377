package com.loadrider.socketio.engineio;

/// A reason for which a connection ends. The server's own reasons are [StandardCloseReason]; an application adds its
/// reasons as an enum of its own.
public interface CloseReason {

    /// What the client should do next. A stock client follows the advice by itself. It stays away after a
    /// Socket.IO DISCONNECT and an Engine.IO close, which are sent if the advice is to stop, and
    /// reconnects after any other close.
    enum Advice {
        /// Connect again, with backoff.
        RECONNECT,

        /// Stay away until the application or its user asks for a connection.
        STOP
    }

    /// {@return the name of the reason in logs and metrics, for example `PING_TIMEOUT`}
    String name();

    /// {@return the WebSocket close code: 1000–1999 with its meaning in RFC 6455 §7.4.1, or 4000–4999 for a reason that
    /// the RFC does not know}
    int code();

    /// {@return what the client should do next}
    Advice advice();
}
