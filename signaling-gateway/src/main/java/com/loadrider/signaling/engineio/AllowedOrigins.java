package com.loadrider.signaling.engineio;

import java.util.List;

/// Decides which web pages may use the gateway, over sockets and REST. Clients that send no `Origin` are not
/// web pages and are always allowed.
@FunctionalInterface
public interface AllowedOrigins {

    /// The request headers that a page may send in addition to the CORS-safelisted ones.
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
    /// @param origin the `Origin` header as received (RFC 6454 §7), for example `https://app.example.com` or
    ///     `null`
    /// @param target the scheme and authority of the request, for example `https://calls.example.com:8443`
    boolean allows(String origin, String target);
}
