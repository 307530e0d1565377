package com.loadrider.socketio.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// One HTTP request that has not been answered yet.
///
/// @param request the request
/// @param response its response, uncommitted
/// @param callback completed with the answer
record Exchange(Request request, Response response, Callback callback) {

    // As in the official server: some browsers would offer a plain-text answer to a form as a download.
    private static final String HTML = "text/html";
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final String JSON = "application/json";

    /// Answers a poll.
    ///
    /// @param payload the body of the answer
    /// @param written completed when the body was written, failed when the connection is lost
    void payload(byte[] payload, Callback written) {
        answer(HttpStatus.OK_200, TEXT, payload, Callback.from(written, callback));
    }

    /// Answers that a payload was accepted.
    void ok() {
        answer(HttpStatus.OK_200, HTML, "ok".getBytes(StandardCharsets.US_ASCII), callback);
    }

    void refuse(HandshakeError error) {
        answer(error.status(), JSON, error.json().getBytes(StandardCharsets.US_ASCII), callback);
    }

    void empty(int status) {
        response.setStatus(status);
        response.write(true, null, callback);
    }

    private void answer(int status, String contentType, byte[] body, Callback done) {
        response.setStatus(status);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, contentType)
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body), done);
    }
}
