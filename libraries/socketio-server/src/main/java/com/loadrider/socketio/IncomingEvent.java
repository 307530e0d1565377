package com.loadrider.socketio;

/// An event received from a client. Its `toString` contains the name and none of the argument.
public interface IncomingEvent extends Acknowledgeable {

    /// {@return the name of the event}
    String name();

    /// {@return the first argument exactly as the client sent it, well-formed JSON without surrounding white
    /// space; the JSON text `null` if there was no argument}
    String argumentJson();

    /// {@return all arguments exactly as the client sent them, JSON values separated by commas; empty if there were
    /// none}
    String argumentsJson();
}
