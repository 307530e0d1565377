package com.loadrider.signaling.page;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The origins that the page needs for signing in, besides its own.
///
/// @param connections the origins of requests: the issuer, for its discovery document, and the token endpoint
/// @param frames the origins of the hidden frame: the authorization endpoint
public record SignInOrigins(Set<String> connections, Set<String> frames) {

    /// Used if nobody can sign in.
    static final SignInOrigins NONE = new SignInOrigins(Set.of(), Set.of());

    /// The origins without a discovery document. Most providers have every endpoint at the issuer's origin.
    static SignInOrigins of(String issuer) {
        return of(issuer, Map.of());
    }

    /// The origins from a discovery document (OpenID Connect Discovery 1.0, 3). The issuer's origin replaces an
    /// address that is missing or unusable.
    static SignInOrigins of(String issuer, Map<String, ?> document) {
        String own = WebOrigin.of(issuer).orElseThrow();
        var connections = new LinkedHashSet<String>();
        connections.add(own);
        connections.add(origin(document, "token_endpoint", own));
        return new SignInOrigins(connections, Set.of(origin(document, "authorization_endpoint", own)));
    }

    private static String origin(Map<String, ?> document, String name, String own) {
        return document.get(name) instanceof String address
                ? WebOrigin.of(address).filter(origin -> isAsSafe(origin, own)).orElse(own)
                : own;
    }

    /// An issuer with TLS never refers to an address without TLS.
    private static boolean isAsSafe(String origin, String own) {
        return origin.startsWith("https:") || own.startsWith("http:");
    }
}
