package com.loadrider.signaling.socketio;

import com.loadrider.signaling.engineio.CloseReason;

/// What the application does with its sockets; the application has one bean of it.
///
/// For one socket the calls come strictly one after another: `connecting`, `connected`, any number of `received`,
/// then `disconnected`. For different sockets they come at the same time. An exception closes that socket with
/// [CloseReason#INTERNAL_ERROR] and nothing else.
public interface SocketHandler {

    /// A client asks to be connected to the default namespace. May wait: it has a virtual thread of its own.
    ///
    /// @param handshake how the client reached us
    /// @param authJson the `auth` object of the CONNECT packet as received, `{}` when there was none; holds secrets
    /// @return whether the client is let in
    Admission connecting(Handshake handshake, String authJson);

    /// The client has been told that it is connected. Runs on the thread of [#connecting] and may wait; events
    /// emitted here go out before any that others emit once they know the socket. Events received meanwhile are
    /// kept.
    ///
    /// @param socket the socket, good until it is closed
    void connected(ClientSocket socket);

    /// An event arrived. Runs on the thread that read it, usually one that serves many sockets: it must not wait.
    /// Whatever waits belongs on a virtual thread; the order of such work is then the application's.
    ///
    /// @param socket where it came from
    /// @param event what came
    void received(ClientSocket socket, IncomingEvent event);

    /// The socket is gone. Called exactly once for every [#connected], never before that returned. Must not wait.
    ///
    /// @param socket the socket, now closed
    /// @param reason why
    void disconnected(ClientSocket socket, CloseReason reason);
}
