package com.loadrider.signaling.upstream;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;

/// The answer of a service.
///
/// @param status the HTTP status
/// @param headers as received
/// @param body empty if there is none
@SuppressWarnings("ArrayRecordComponent") // never compared or copied
public record UpstreamAnswer(int status, HttpFields headers, byte[] body) {

    /// Whether the status is 2xx.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The `Content-Type`; empty if there is none.
    public String contentType() {
        return Objects.requireNonNullElse(headers.get("Content-Type"), "");
    }

    /// Whether the body is JSON; problem documents count as JSON.
    public boolean isJson() {
        return contentType().startsWith("application/json") || contentType().startsWith("application/problem+json");
    }

    /// The body decoded as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "UpstreamAnswer[" + status + ", " + body.length + " bytes]";
    }
}
