package com.loadrider.service.slowrequest;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes the connections of one connector whose requests arrive too slowly. Jetty 12.1 only closes idle connections,
/// and one byte every 30 s keeps a connection from being idle. Its configuration has `minRequestDataRate`, but Jetty
/// does not use it. The check runs once a second and skips WebSockets.
final class SlowRequests {

    private static final Logger log = LoggerFactory.getLogger(SlowRequests.class);

    private final Connector connector;
    private final SlowRequestProperties limits;
    private Map<EndPoint, RequestProgress> seen = new HashMap<>();

    SlowRequests(Connector connector, SlowRequestProperties limits) {
        this.connector = connector;
        this.limits = limits;
    }

    /// Schedules the next check, unless the connector has stopped.
    void watch() {
        if (connector.isRunning()) {
            connector.getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            closeSlow(System.nanoTime());
        } finally {
            watch();
        }
    }

    private void closeSlow(long now) {
        var waiting = new HashMap<EndPoint, RequestProgress>();
        for (EndPoint client : connector.getConnectedEndPoints()) {
            if (httpOf(client.getConnection()) instanceof HttpConnection http) {
                RequestProgress progress = RequestProgress.of(http, seen.get(client), now);
                if (progress != null && isTooSlow(http, progress, now)) {
                    log.info("Closing a connection: {} of a request came too slowly", progress.phase());
                    // Jetty does not log this exception as a fault of the application that was reading.
                    client.close(new EofException("The request came too slowly."));
                } else if (progress != null) {
                    waiting.put(client, progress);
                }
            }
        }
        seen = waiting;
    }

    private boolean isTooSlow(HttpConnection http, RequestProgress progress, long now) {
        long nanos = now - progress.since();
        return switch (progress.phase()) {
            case NEXT_REQUEST -> nanos > TimeUnit.MILLISECONDS.toNanos(connector.getIdleTimeout()) * 2;
            case HEADERS -> !limits.allowsHeaders(nanos);
            case BODY -> !limits.allowsBody(nanos, http.getParser().getContentRead());
        };
    }

    private static @Nullable Connection httpOf(@Nullable Connection connection) {
        return connection instanceof SslConnection tls ? tls.getSslEndPoint().getConnection() : connection;
    }
}
