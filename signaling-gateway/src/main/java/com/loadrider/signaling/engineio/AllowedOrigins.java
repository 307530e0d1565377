package com.loadrider.signaling.engineio;

/// Which web pages may open a session. Clients that send no `Origin` are not web pages and are always let in.
@FunctionalInterface
public interface AllowedOrigins {

    /// {@return whether a page of this origin may connect}
    ///
    /// @param origin the `Origin` header as received (RFC 6454 §7), for example `https://app.example.com` or `null`
    boolean allows(String origin);
}
