package com.loadrider.signaling.page;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The origins, besides its own, that the page needs for signing in.
///
/// @param connections what it sends requests to: the issuer for its discovery document, and the token endpoint
/// @param frames what it shows in a hidden frame: the authorization endpoint
record SignInOrigins(Set<String> connections, Set<String> frames) {

    /// Nobody can sign in.
    static final SignInOrigins NONE = new SignInOrigins(Set.of(), Set.of());

    /// What is known without a discovery document: most providers have everything at the issuer's origin.
    static SignInOrigins of(String issuer) {
        return of(issuer, Map.of());
    }

    /// What a discovery document says (OpenID Connect Discovery 1.0, 3). Where it has no usable address, the issuer's
    /// origin stands in its place.
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

    /// An issuer with TLS sends nobody to an address without.
    private static boolean isAsSafe(String origin, String own) {
        return origin.startsWith("https:") || own.startsWith("http:");
    }
}
