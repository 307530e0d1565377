package com.loadrider.testkit.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a service answered.
///
/// @param status the HTTP status
/// @param headers all headers
/// @param body the body as text; empty when there is none
public record ApiResponse(int status, HttpHeaders headers, String body) {

    ApiResponse(HttpResponse<String> response) {
        this(response.statusCode(), response.headers(), response.body());
    }

    /// The body as JSON.
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /// The first value of a header; empty when there is none.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// The `code` of a problem document; empty for anything else.
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asString()
                : "";
    }

    /// The answer itself, or an error that shows it where another status was expected.
    public ApiResponse expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected status " + expected + " but was " + status + ": " + body);
        }
        return this;
    }
}
