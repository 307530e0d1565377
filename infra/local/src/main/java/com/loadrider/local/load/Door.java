package com.loadrider.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// The client for the gateway's REST API and sockets.
///
/// @param url the gateway
/// @param http the HTTP client, shared by all users
record Door(URI url, HttpClient http) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    static Door at(URI url) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
        return new Door(url, http);
    }

    Answer get(String token, String path) throws InterruptedException {
        return send(request(token, path).GET());
    }

    Answer post(String token, String path, String json) throws InterruptedException {
        return send(
                request(token, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    CompletableFuture<WebSocket> socket(WebSocket.Listener listener) {
        var address = URI.create("ws" + url.toString().substring("http".length()))
                .resolve("/socket.io/?EIO=4&transport=websocket");
        return http.newWebSocketBuilder().connectTimeout(LIMIT).buildAsync(address, listener);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
