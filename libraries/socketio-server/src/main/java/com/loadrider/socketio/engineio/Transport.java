package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;

/// The current way in which packets reach a client. [#enqueue] is called under the session's lock and only queues; the
/// other methods are called without it. No method blocks.
sealed interface Transport permits PollingTransport, WebSocketTransport {

    /// {@return the name of the transport in the protocol}
    String name();

    /// Adds a packet to the send queue.
    ///
    /// @return false if there is no room for it
    boolean enqueue(TextMessage packet);

    /// Like [#enqueue], for a binary message.
    boolean enqueueBinary(byte[] message);

    /// Sends as much of the queue as the client accepts now.
    void flush();

    /// Sends the queue, then ends.
    void close(CloseReason reason);

    /// Ends at once and drops the queue.
    void fail(CloseReason reason);
}
