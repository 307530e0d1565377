package com.loadrider.notifications.fcm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts to Google. It follows no redirect, and reads no more than a few kilobytes.
final class GoogleHttp implements AutoCloseable {

    private static final int LONGEST_ANSWER = 32 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// Posts a body and waits for the answer. Call it on a virtual thread.
    ///
    /// @param patience the time limit of the whole request, from the DNS to the end of the answer
    /// @throws IOException if there is no answer in time
    HttpResponse<String> post(URI uri, Map<String, String> headers, String body, Duration patience) throws IOException {
        if (!patience.isPositive()) {
            throw new IOException("no time is left");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        CompletableFuture<HttpResponse<String>> exchange = http.sendAsync(
                request.build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            // The time limit of a request of the JDK ends where the body of the answer begins.
            return exchange.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IOException(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            // Closes the connection of an exchange that is not over.
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
