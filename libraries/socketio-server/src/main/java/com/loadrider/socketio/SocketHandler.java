package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;

/// The application's handler of sockets.
///
/// For one socket the calls never overlap: `connecting`, `connected`, any number of `received`, then
/// `disconnected`. Only `pinging` and `answered` may come at any time. Calls for different sockets run concurrently.
/// An exception closes only that socket, with `StandardCloseReason.INTERNAL_ERROR`.
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

    /// An event arrived and is not decoded yet. An application can save the decoding of frequent events here.
    /// It must check the whole payload itself: valid UTF-8, an array of well-formed JSON that begins with the
    /// name. Otherwise like the other method.
    ///
    /// @param socket the sender
    /// @param payload the payload, `["name",…]` or what the client sent instead; valid until this method returns
    /// @param acknowledgement the acknowledgement of the event
    /// @return false if the event has not been handled; it is then checked, decoded and handed over as usual
    default boolean received(ClientSocket socket, Utf8Slice payload, Acknowledgeable acknowledgement) {
        return false;
    }

    /// A ping is about to be sent to the client. Must not block.
    ///
    /// @param socket the socket
    default void pinging(ClientSocket socket) {}

    /// The client has answered the ping. It has therefore received everything that was sent before [#pinging]. Must not
    /// block.
    ///
    /// @param socket the socket
    default void answered(ClientSocket socket) {}

    /// The socket is closed. Called exactly once for every [#connected], and never before
    /// that has returned. Must not block.
    ///
    /// @param socket the closed socket
    /// @param reason the reason
    void disconnected(ClientSocket socket, CloseReason reason);
}
