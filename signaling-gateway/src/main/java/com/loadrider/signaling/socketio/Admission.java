package com.loadrider.signaling.socketio;

import org.jspecify.annotations.Nullable;

/// The application's answer to a client that wants to connect.
public sealed interface Admission {

    /// The client is let in.
    ///
    /// @param principal whom it was recognised as; the application's own type, see [ClientSocket#principal]
    /// @param id the Socket.IO session id of a client that came back; null for a new one
    /// @param pid by which this client may come back: a secret of its own, fit for JSON as it stands; null for
    ///     one that
    ///     may not
    record Admitted(
            Object principal, @Nullable String id, @Nullable String pid) implements Admission {}

    /// The client is told why not by a CONNECT_ERROR packet, `{"message":…,"data":…}`. It may try once more on the
    /// same connection, which is closed with [CloseReason#CONNECT_REFUSED] if the client does not close it in time.
    ///
    /// @param message a short text or code
    /// @param dataJson any JSON value with the details
    record Refused(String message, String dataJson) implements Admission {}
}
