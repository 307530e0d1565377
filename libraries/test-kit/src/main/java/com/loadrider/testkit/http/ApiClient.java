package com.loadrider.testkit.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A client of a REST service. Instances are cheap and immutable, and share their connections.
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Map<String, String> headers;

    private ApiClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /// Creates a client without a token.
    ///
    /// @param base the address of the service, e.g. `http://localhost:8080`
    public static ApiClient to(String base) {
        return new ApiClient(URI.create(base), Map.of());
    }

    /// Returns this client with a token.
    public ApiClient as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// Returns this client with another header, sent with every request.
    public ApiClient with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new ApiClient(base, all);
    }

    /// Sends a GET request.
    public ApiResponse get(String path) {
        return send("GET", path, null);
    }

    /// Sends a POST request without a body.
    public ApiResponse post(String path) {
        return send("POST", path, null);
    }

    /// Sends a POST request with JSON. A string or bytes are sent unchanged, anything else is written by Jackson.
    public ApiResponse post(String path, Object body) {
        return send("POST", path, body);
    }

    /// Sends a PUT request without a body.
    public ApiResponse put(String path) {
        return send("PUT", path, null);
    }

    /// Sends a PATCH request with JSON. A string or bytes are sent unchanged, anything else is written by Jackson.
    public ApiResponse patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /// Sends a DELETE request.
    public ApiResponse delete(String path) {
        return send("DELETE", path, null);
    }

    /// Sends a request with any method. The type of a body is `application/json`, unless [#with] has set
    /// another one.
    public ApiResponse send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, publisher(body));
            if (!headers.containsKey("Content-Type")) {
                request.setHeader("Content-Type", "application/json");
            }
        }
        return exchange(request.build());
    }

    /// Sends the given request unchanged, without the address and headers of a client.
    public static ApiResponse exchange(HttpRequest request) {
        try {
            return new ApiResponse(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BodyPublisher publisher(Object body) {
        return switch (body) {
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        };
    }
}
