package com.loadrider.signaling.upstream;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/// What a service answered.
///
/// @param status the HTTP status
/// @param headers as received
/// @param body empty when there is none
@SuppressWarnings("ArrayRecordComponent") // it is never compared, and copied by nobody
public record UpstreamAnswer(int status, HttpHeaders headers, byte[] body) {

    /// Whether the service did what it was asked for.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether the body is JSON, a problem document included.
    public boolean isJson() {
        String type = headers.firstValue("Content-Type").orElse("");
        return type.startsWith("application/json") || type.startsWith("application/problem+json");
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
