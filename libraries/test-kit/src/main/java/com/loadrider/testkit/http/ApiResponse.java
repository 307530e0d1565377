package com.loadrider.testkit.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The response of a service.
///
/// @param status the HTTP status
/// @param headers all headers
/// @param body the body as text; empty if there is none
public record ApiResponse(int status, HttpHeaders headers, String body) {

    ApiResponse(HttpResponse<String> response) {
        this(response.statusCode(), response.headers(), response.body());
    }

    /// Returns the body as JSON.
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /// Returns the first value of a header; empty if there is none.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// Returns the names of all headers.
    public Set<String> headerNames() {
        return headers.map().keySet();
    }

    /// Returns the `code` of a problem document; empty for any other body.
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asString()
                : "";
    }

    /// Returns this response.
    ///
    /// @throws AssertionError if the status is another one; the message contains the body
    public ApiResponse expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected status " + expected + " but was " + status + ": " + body);
        }
        return this;
    }
}
