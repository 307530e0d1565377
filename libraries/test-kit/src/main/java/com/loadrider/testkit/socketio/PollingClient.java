package com.loadrider.testkit.socketio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An Engine.IO client on polling that does exactly what a test says.
public final class PollingClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private @Nullable String sid;

    /// A client of the Socket.IO server on this port.
    public PollingClient(int port) {
        this(port, "/socket.io/");
    }

    /// A client of an Engine.IO server at another path, for example `/engine.io/`.
    public PollingClient(int port, String path) {
        this.address = "http://localhost:" + port + path;
    }

    /// Opens a session.
    public PollingClient open() throws IOException, InterruptedException {
        var body = get("EIO=4&transport=polling").body();
        sid = body.replaceAll("^0\\{\"sid\":\"([^\"]+)\".*", "$1");
        return this;
    }

    /// The session's id.
    public String sid() {
        if (sid == null) {
            throw new IllegalStateException("not opened");
        }
        return sid;
    }

    /// The query of this session's requests.
    public String query() {
        return "EIO=4&transport=polling&sid=" + sid();
    }

    /// Polls and waits.
    public HttpResponse<String> poll() throws IOException, InterruptedException {
        return get(query());
    }

    /// Polls and does not wait.
    public CompletableFuture<HttpResponse<String>> pollAsync() {
        return http.sendAsync(request(query()).build(), BodyHandlers.ofString());
    }

    /// Posts a payload.
    public HttpResponse<String> post(String payload) throws IOException, InterruptedException {
        return send(request(query()).POST(BodyPublishers.ofString(payload)));
    }

    /// Gets with any query.
    public HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(request(query));
    }

    /// Sends any request.
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// A request with any query.
    public HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(address + "?" + query)).timeout(TIMEOUT);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
