package com.loadrider.signaling.upstream;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The client of one service behind the gateway. It tries another instance only if no connection could be made, so a
/// request that a service may have read is never sent twice.
public final class Upstream {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    /// In bytes, far above the longest page of a list.
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final String name;
    private final Instances instances;
    private final HttpClient http;
    private final Duration answerTimeout;

    Upstream(String name, Instances instances, HttpClient http, Duration answerTimeout) {
        this.name = name;
        this.instances = instances;
        this.http = http;
        this.answerTimeout = answerTimeout;
    }

    /// Sends a request and waits for the whole answer. Call it on a virtual thread.
    ///
    /// @throws ProblemException `unavailable` if no instance can be reached, or the answer does not come in time
    public UpstreamAnswer send(UpstreamRequest request) {
        long deadline = System.nanoTime() + answerTimeout.toNanos();
        for (URI instance : instances.inOrder()) {
            try {
                return exchange(instance, request, deadline - System.nanoTime());
            } catch (UnconnectedException failed) {
                instances.refused(instance);
                log.info("{} at {} takes no connection: {}", name, instance, String.valueOf(failed.getCause()));
            } catch (TimeoutException late) {
                throw unavailable(instance, "no answer within " + answerTimeout);
            }
        }
        throw unavailable(null, "no instance takes a connection");
    }

    private UpstreamAnswer exchange(URI instance, UpstreamRequest request, long nanosLeft)
            throws UnconnectedException, TimeoutException {
        var begun = new AtomicBoolean();
        Request sent = httpRequest(instance, request).onRequestBegin(_ -> begun.set(true));
        Future<ContentResponse> exchange = new CompletableResponseListener(sent, LONGEST_ANSWER).send();
        try {
            ContentResponse answer = exchange.get(Math.max(nanosLeft, 0), TimeUnit.NANOSECONDS);
            return new UpstreamAnswer(answer.getStatus(), answer.getHeaders(), answer.getContent());
        } catch (ExecutionException failed) {
            if (begun.get() || !(failed.getCause() instanceof IOException)) {
                throw unavailable(instance, String.valueOf(failed.getCause()));
            }
            throw new UnconnectedException(failed.getCause());
        } catch (InterruptedException stopping) {
            var _ = sent.abort(stopping);
            Thread.currentThread().interrupt();
            throw unavailable(instance, "the gateway is stopping");
        } catch (TimeoutException late) {
            var _ = sent.abort(late);
            throw late;
        }
    }

    /// A request that cannot be built is the client's fault, because method, target and headers come from it.
    private Request httpRequest(URI instance, UpstreamRequest request) {
        try {
            return builtRequest(instance, request);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The request could not be understood.");
        }
    }

    private Request builtRequest(URI instance, UpstreamRequest request) {
        var address = URI.create(instance.getScheme() + "://" + instance.getAuthority() + request.target());
        Request built = http.newRequest(address).method(request.method());
        built.headers(headers -> request.headers().forEach(it -> headers.add(it.getKey(), it.getValue())));
        if (request.body().length > 0) {
            // The content type is among the headers, unless the client sent none.
            built.body(new BytesRequestContent((String) null, request.body()));
        }
        return built;
    }

    private ProblemException unavailable(@Nullable URI instance, String why) {
        log.warn("{} does not answer{}: {}", name, instance == null ? "" : " at " + instance, why);
        return new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment.");
    }

    /// No connection was made, so nothing of the request was sent.
    private static final class UnconnectedException extends Exception {

        UnconnectedException(Throwable cause) {
            super(cause);
        }
    }
}
