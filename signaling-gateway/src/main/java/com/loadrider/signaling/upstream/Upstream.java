package com.loadrider.signaling.upstream;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One service behind the gateway. Another instance is tried only where no connection came about: a request that may
/// have been read is never sent twice.
public final class Upstream {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

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

    /// Sends a request and waits for the whole answer; belongs on a virtual thread.
    ///
    /// @throws ProblemException `unavailable` when no instance can be reached, or the answer does not come in time
    public UpstreamAnswer send(UpstreamRequest request) {
        long deadline = System.nanoTime() + answerTimeout.toNanos();
        for (URI instance : instances.inOrder()) {
            try {
                return exchange(instance, request, deadline - System.nanoTime());
            } catch (ExecutionException failed) {
                if (!isUnconnected(failed.getCause())) {
                    throw unavailable(instance, String.valueOf(failed.getCause()));
                }
                instances.refused(instance);
                log.info("{} at {} takes no connection", name, instance);
            } catch (TimeoutException late) {
                throw unavailable(instance, "no answer within " + answerTimeout);
            }
        }
        throw unavailable(null, "no instance takes a connection");
    }

    private UpstreamAnswer exchange(URI instance, UpstreamRequest request, long nanosLeft)
            throws ExecutionException, TimeoutException {
        Future<HttpResponse<byte[]>> exchange =
                http.sendAsync(httpRequest(instance, request), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> answer = exchange.get(Math.max(nanosLeft, 0), TimeUnit.NANOSECONDS);
            return new UpstreamAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable(instance, "the gateway is stopping");
        } finally {
            // Ends an exchange that is still going on; one that is over does not mind.
            exchange.cancel(true);
        }
    }

    /// What a client sent may not be fit to be sent on.
    private static HttpRequest httpRequest(URI instance, UpstreamRequest request) {
        try {
            return builtRequest(instance, request);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The request could not be understood.");
        }
    }

    private static HttpRequest builtRequest(URI instance, UpstreamRequest request) {
        var builder = HttpRequest.newBuilder(
                URI.create(instance.getScheme() + "://" + instance.getAuthority() + request.target()));
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        byte[] body = request.body();
        return builder.method(
                        request.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private static boolean isUnconnected(@Nullable Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }

    private ProblemException unavailable(@Nullable URI instance, String why) {
        log.warn("{} does not answer{}: {}", name, instance == null ? "" : " at " + instance, why);
        return new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment.");
    }
}
