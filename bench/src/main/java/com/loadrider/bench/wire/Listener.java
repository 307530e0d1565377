package com.loadrider.bench.wire;

/// Hears what connections receive. Called by the [Reactor]'s thread, which it must not block.
public interface Listener {

    /// Hears nothing.
    Listener NONE = new Listener() {};

    /// A signal has arrived.
    ///
    /// @param at the connection of the recipient
    /// @param number the number that it was sent with
    default void delivered(Connection at, int number) {}

    /// An event or signal of this connection was acknowledged.
    ///
    /// @param at the connection of the sender
    /// @param id the id of the acknowledgement
    /// @param accepted whether the server did what it was asked for
    default void acknowledged(Connection at, int id, boolean accepted) {}

    /// Another event has arrived. The array is reused afterwards.
    default void event(Connection at, byte[] text, int offset, int length) {}
}
