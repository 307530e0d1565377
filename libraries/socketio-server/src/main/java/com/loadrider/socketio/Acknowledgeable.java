package com.loadrider.socketio;

/// A received event that may be acknowledged.
public interface Acknowledgeable {

    /// {@return whether the client asked for an acknowledgement}
    boolean wantsAcknowledgement();

    /// Acknowledges the event. Does nothing if the client asked for no acknowledgement, if the event was
    /// acknowledged before, or on a closed socket.
    ///
    /// @param json the argument of the acknowledgement, any JSON value; several are separated by commas
    void acknowledge(String json);
}
