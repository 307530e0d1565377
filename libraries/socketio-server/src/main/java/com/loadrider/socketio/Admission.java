package com.loadrider.socketio;

import org.jspecify.annotations.Nullable;

/// The application's decision about a client that wants to connect.
public sealed interface Admission {

    /// The client is admitted.
    ///
    /// @param principal the authenticated user; the application's own type, see [ClientSocket#principal]
    /// @param id the Socket.IO session id of a client that resumes its session; null for a new one
    /// @param pid a separate secret with which the client may resume its session, safe in JSON
    ///     without escaping; null if it may not
    record Admitted(
            Object principal, @Nullable String id, @Nullable String pid) implements Admission {}

    /// The client is refused with a CONNECT_ERROR packet, `{"message":…,"data":…}`. It may try again on the same
    /// connection. If the client does not close that in time, it is closed with
    /// `StandardCloseReason.CONNECT_REFUSED`.
    ///
    /// @param message a short text or code
    /// @param dataJson any JSON value with the details
    record Refused(String message, String dataJson) implements Admission {}
}
