package com.loadrider.signaling.socketio;

/// The application's answer to a client that wants to connect.
public sealed interface Admission {

    /// The client is let in.
    ///
    /// @param principal whom it was recognised as; the application's own type, see [ClientSocket#principal]
    record Admitted(Object principal) implements Admission {}

    /// The client is told why not by a CONNECT_ERROR packet, `{"message":…,"data":…}`, and its connection is
    /// closed.
    ///
    /// @param message a short text or code
    /// @param dataJson any JSON value with the details
    record Refused(String message, String dataJson) implements Admission {}
}
