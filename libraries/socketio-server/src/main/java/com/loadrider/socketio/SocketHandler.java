package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;

/// The application's handler of sockets.
///
/// For one socket the calls never overlap: `connecting`, `connected`, any number of `received`, then
/// `disconnected`. Calls for different sockets run concurrently. An exception closes only that socket,
/// with `StandardCloseReason.INTERNAL_ERROR`.
public interface SocketHandler {

    /// A client asks to connect to the default namespace. This method may block, because it
    /// runs on its own virtual thread.
    ///
    /// @param handshake how the client connected
    /// @param authJson the `auth` object of the CONNECT packet as received, `{}` if there was none; contains
    ///     secrets
    /// @return the decision
    Admission connecting(Handshake handshake, String authJson);

    /// The client has been told that it is connected. Runs on the thread of [#connecting] and may block.
    /// Events emitted here are sent before any that other threads emit once they know the socket. Events
    /// received meanwhile are buffered.
    ///
    /// @param socket the socket, valid until it is closed
    void connected(ClientSocket socket);

    /// An event arrived. Runs on the thread that read it, usually one that serves many sockets, so it must not
    /// block. Blocking work belongs on a virtual thread; the application then has to keep its order.
    ///
    /// @param socket the sender
    /// @param event the event
    void received(ClientSocket socket, IncomingEvent event);

    /// The socket is closed. Called exactly once for every [#connected], and never before
    /// that has returned. Must not block.
    ///
    /// @param socket the closed socket
    /// @param reason the reason
    void disconnected(ClientSocket socket, CloseReason reason);
}
