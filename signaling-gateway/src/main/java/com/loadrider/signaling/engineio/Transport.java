package com.loadrider.signaling.engineio;

import com.loadrider.signaling.websocket.TextMessage;

/// The way packets reach a client at a given time. [#enqueue] is called under the session's lock and only queues;
/// the others are called without it, and none waits.
sealed interface Transport permits PollingTransport, WebSocketTransport {

    /// {@return the protocol's name for it}
    String name();

    /// Puts a packet in the send queue.
    ///
    /// @return false if there is no room for it
    boolean enqueue(TextMessage packet);

    /// Sends what is queued, as far as the client takes it now.
    void flush();

    /// Sends what is queued, then ends.
    void close(CloseReason reason);

    /// Ends at once; what is queued is dropped.
    void fail(CloseReason reason);
}
