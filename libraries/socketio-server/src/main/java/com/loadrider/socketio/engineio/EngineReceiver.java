package com.loadrider.socketio.engineio;

/// Receives the messages of one session. Calls come from several threads and may overlap. No method may block.
public interface EngineReceiver {

    /// A message arrived.
    ///
    /// @param packet the Engine.IO packet: `4` and the message
    void message(String packet);

    /// A message arrived, not yet decoded: first of all it is offered here.
    ///
    /// @param packet the array with the Engine.IO packet, valid until this method returns; not checked to be UTF-8
    /// @param from the index of its first byte, `4`
    /// @param to the index after its last byte
    /// @return false if the message has not been handled; it is then decoded and handed over by [#message(String)]
    default boolean message(byte[] packet, int from, int to) {
        return false;
    }

    /// {@return whether the client may send binary messages; otherwise the first one closes the session with
    /// [StandardCloseReason#BINARY_REFUSED]}
    default boolean acceptsBinary() {
        return false;
    }

    /// A binary message arrived.
    ///
    /// @param message the message as the client sent it, without a packet type
    default void binary(byte[] message) {
        throw new UnsupportedOperationException("binary messages are refused");
    }

    /// A ping is about to be sent whose answer will be reported to [#answered].
    default void pinging() {}

    /// The client has answered the ping. It has received everything that was sent before [#pinging].
    default void answered() {}

    /// The session has ended. Called once.
    ///
    /// @param reason the reason
    void closed(CloseReason reason);
}
