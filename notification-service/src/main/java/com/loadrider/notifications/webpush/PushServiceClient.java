package com.loadrider.notifications.webpush;

import com.loadrider.notifications.sender.Deadline;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/// Posts to push services. Only the head of an answer counts. The client follows no redirect, and it closes the
/// connection of a push service that takes too long or says too much.
final class PushServiceClient {

    private static final int LONGEST_BODY = 8 * 1024;

    private final HttpClient http;
    private final Duration patience;

    /// @param patience the time limit of a whole request, from the DNS to the end of the answer
    PushServiceClient(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /// Posts a body and waits for the answer. Call it on a virtual thread.
    ///
    /// @param deadline when the message is of no use any more. The TTL is what is left of it when a connection
    ///     takes the request, which may have to wait for a free one
    /// @throws IOException if there is no answer in time; a [BlockedAddressException] if the address may not be
    ///     used; an [ExpiredMessageException] if the deadline passed before a connection was free
    PushServiceAnswer post(URI endpoint, Map<String, String> headers, byte[] body, Deadline deadline)
            throws IOException {
        var head = new AtomicReference<@Nullable PushServiceAnswer>();
        Request request = http.newRequest(endpoint)
                .method(HttpMethod.POST)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .headers(all -> headers.forEach(all::put))
                .body(new BytesRequestContent((String) null, body))
                .onRequestBegin(begun -> writeTimeToLive(begun, deadline))
                .onResponseHeaders(response -> head.set(answerOf(response)));
        try {
            complete(request);
        } catch (IOException failure) {
            if (head.get() == null) {
                throw failure;
            }
        }
        PushServiceAnswer answer = head.get();
        if (answer == null) {
            throw new IOException("no answer");
        }
        return answer;
    }

    private static void writeTimeToLive(Request request, Deadline deadline) {
        long seconds = deadline.left().toSeconds();
        if (seconds < 1) {
            var _ = request.abort(new ExpiredMessageException());
        } else {
            request.headers(all -> all.put("TTL", seconds));
        }
    }

    private void complete(Request request) throws IOException {
        Future<ContentResponse> exchange = new CompletableResponseListener(request, LONGEST_BODY).send();
        try {
            exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            var _ = request.abort(late);
            throw new IOException(late);
        } catch (InterruptedException stopping) {
            var _ = request.abort(stopping);
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private static PushServiceAnswer answerOf(Response response) {
        return new PushServiceAnswer(response.getStatus(), response.getHeaders().get(HttpHeader.RETRY_AFTER));
    }
}
