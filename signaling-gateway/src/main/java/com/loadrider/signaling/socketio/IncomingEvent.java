package com.loadrider.signaling.socketio;

/// An event as it came from a client. Its `toString` names it and shows nothing of its argument.
public interface IncomingEvent {

    /// {@return the event's name}
    String name();

    /// {@return the first argument: the very characters the client sent, known to be well-formed JSON, without
    /// white space around them; `null` as JSON text when there was no argument}
    String argumentJson();

    /// {@return whether the client asked for an acknowledgement}
    boolean wantsAcknowledgement();

    /// Acknowledges the event, once; does nothing where none was asked for, where one was given, or on a closed
    /// socket.
    ///
    /// @param json the one argument of the acknowledgement, any JSON value
    void acknowledge(String json);
}
