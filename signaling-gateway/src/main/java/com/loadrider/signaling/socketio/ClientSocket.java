package com.loadrider.signaling.socketio;

import com.loadrider.signaling.engineio.CloseReason;

/// One client connected to the default namespace. Safe for use by many threads; no method waits.
public interface ClientSocket {

    /// {@return the Socket.IO session id, the one the client knows as `socket.id`: unique, no secret, fit for logs}
    String id();

    /// {@return whom the client was recognised as, as given by [Admission.Admitted]}
    Object principal();

    /// {@return `polling` or `websocket`, as of now}
    String transport();

    /// {@return whether events still go out}
    boolean isOpen();

    /// Asks the client for a sign of life, ahead of its next heartbeat.
    void ping();

    /// {@return when the client last answered a ping, by `System.nanoTime()`; before its first answer, when it
    /// opened the connection}
    long answeredAt();

    /// Sends an event. Events of one thread arrive in the order in which they were emitted. A client that does not
    /// read fast enough is closed with [CloseReason#SLOW_CLIENT]; on a closed socket this does nothing.
    ///
    /// @param event what to send
    /// @return false on a closed socket
    boolean emit(OutgoingEvent event);

    /// Closes the connection; the first reason given is the one that counts.
    ///
    /// @param reason why, and whether the client should come back
    void close(CloseReason reason);
}
