package com.loadrider.service.slowrequest;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/// The phase in which a connection waits for its client, and since when.
///
/// @param phase what the connection waits for
/// @param request the number of requests on the connection so far, which tells one request from the next
/// @param since from [System#nanoTime]
record RequestProgress(Phase phase, long request, long since) {

    enum Phase {
        /// The first byte of another request. Blank lines may come before it and keep the connection from being
        /// idle.
        NEXT_REQUEST,
        /// The rest of the headers.
        HEADERS,
        /// The rest of the body.
        BODY
    }

    /// {@return the current phase of the connection; null if the server is not waiting for its client}
    ///
    /// @param former the phase at the last look
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
