package com.loadrider.signaling.slowrequest;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/// What a connection was seen to wait for, and since when.
///
/// @param phase what it waits for
/// @param request the count of requests that the connection had then, which tells one request from the next
/// @param since of [System#nanoTime]
record RequestProgress(Phase phase, long request, long since) {

    enum Phase {
        /// The first byte of a further request. Blank lines may come before it and keep the connection from being idle.
        NEXT_REQUEST,
        /// The rest of the headers.
        HEADERS,
        /// The rest of the body.
        BODY
    }

    /// {@return where the connection is now; null if its client owes nothing}
    ///
    /// @param former where it was when it was last looked at
    static @Nullable RequestProgress of(HttpConnection connection, @Nullable RequestProgress former, long now) {
        Phase phase = phase(connection);
        long request = connection.getMessagesIn();
        if (phase == null) {
            return null;
        }
        return former != null && former.phase == phase && former.request == request
                ? former
                : new RequestProgress(phase, request, now);
    }

    private static @Nullable Phase phase(HttpConnection connection) {
        HttpParser parser = connection.getParser();
        if (parser.isStart()) {
            return connection.getMessagesIn() == 0 ? Phase.HEADERS : Phase.NEXT_REQUEST;
        }
        if (parser.inHeaderState()) {
            return Phase.HEADERS;
        }
        return parser.inContentState() ? Phase.BODY : null;
    }
}
