package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;

/// One client that is connected to the default namespace. Thread-safe; no method blocks.
public interface ClientSocket {

    /// {@return the Socket.IO session id, which the client knows as `socket.id`; unique, not a secret, safe in
    /// logs}
    String id();

    /// {@return the authenticated user, as given by [Admission.Admitted]}
    Object principal();

    /// {@return the current transport, `polling` or `websocket`}
    String transport();

    /// {@return whether the socket still sends events}
    boolean isOpen();

    /// Pings the client ahead of its next heartbeat.
    void ping();

    /// {@return when the client last answered a ping, from `System.nanoTime()`; before its first answer,
    /// when it opened the connection}
    long answeredAt();

    /// Sends an event. Events emitted by one thread arrive in that order. A client that reads too slowly is
    /// closed with `StandardCloseReason.SLOW_CLIENT`. On a closed socket this does nothing.
    ///
    /// @param event the event to send
    /// @return false on a closed socket
    boolean emit(OutgoingEvent event);

    /// Closes the connection. Only the first reason counts.
    ///
    /// @param reason the reason, which also tells the client whether to reconnect
    void close(CloseReason reason);
}
