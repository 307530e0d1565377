package com.loadrider.signaling.upstream;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;

/// What a service answered.
///
/// @param status the HTTP status
/// @param headers as received
/// @param body empty when there is none
@SuppressWarnings("ArrayRecordComponent") // it is never compared, and copied by nobody
public record UpstreamAnswer(int status, HttpFields headers, byte[] body) {

    /// Whether the service did what it was asked for.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The `Content-Type`; empty when there is none.
    public String contentType() {
        return Objects.requireNonNullElse(headers.get("Content-Type"), "");
    }

    /// Whether the body is JSON, a problem document included.
    public boolean isJson() {
        return contentType().startsWith("application/json") || contentType().startsWith("application/problem+json");
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "UpstreamAnswer[" + status + ", " + body.length + " bytes]";
    }
}
