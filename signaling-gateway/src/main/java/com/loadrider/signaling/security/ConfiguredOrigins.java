package com.loadrider.signaling.security;

import com.loadrider.socketio.engineio.AllowedOrigins;
import java.util.List;
import java.util.Set;

/// Allows pages of the configured origins, and pages of the origin to which the request is sent. No cookie signs
/// anybody in, so a page of the same origin can do no more than a client that is not a web page.
final class ConfiguredOrigins implements AllowedOrigins {

    private static final List<String> REQUEST_HEADERS = List.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "X-Device-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "sentry-trace");

    private final Set<Origin> configured;

    ConfiguredOrigins(Set<Origin> configured) {
        this.configured = configured;
    }

    @Override
    public boolean allows(String origin, String target) {
        return Origin.parse(origin)
                .filter(page -> configured.contains(page)
                        || Origin.parse(target).filter(page::equals).isPresent())
                .isPresent();
    }

    @Override
    public List<String> requestHeaders() {
        return REQUEST_HEADERS;
    }
}
