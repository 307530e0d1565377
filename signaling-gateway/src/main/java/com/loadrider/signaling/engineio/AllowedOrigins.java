package com.loadrider.signaling.engineio;

import java.util.List;

/// Which web pages may talk to the gateway, at its sockets and over REST. Clients that send no `Origin` are not web
/// pages and are always let in.
@FunctionalInterface
public interface AllowedOrigins {

    /// The request headers that a page may send besides the safelisted ones.
    List<String> REQUEST_HEADERS = List.of(
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "X-Device-Id",
            "traceparent",
            "tracestate",
            "baggage",
            "sentry-trace");

    /// {@return whether a page of this origin may send this request}
    ///
    /// @param origin the `Origin` header as received (RFC 6454 §7), for example `https://app.example.com` or `null`
    /// @param target where the request was sent: scheme and authority, for example `https://calls.example.com:8443`
    boolean allows(String origin, String target);
}
