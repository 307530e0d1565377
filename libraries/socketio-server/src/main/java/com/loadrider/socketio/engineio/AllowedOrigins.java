package com.loadrider.socketio.engineio;

import java.util.List;

/// Decides which web pages may connect. Clients that send no `Origin` are not web pages and are always allowed.
@FunctionalInterface
public interface AllowedOrigins {

    /// {@return whether a page of this origin may send this request}
    ///
    /// @param origin the `Origin` header as received (RFC 6454 §7), for example `https://app.example.com` or
    ///     `null`
    /// @param target the scheme and authority of the request, for example `https://example.com:8443`
    boolean allows(String origin, String target);

    /// {@return the request headers that a page may send in addition to the CORS-safelisted ones}
    default List<String> requestHeaders() {
        return List.of("Authorization", "Content-Type");
    }
}
