package com.loadrider.signaling.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Additional parameters of the authorization request, configured as a query: `organization=acme&ui_locales=de`.
///
/// @param values decoded, by name
record AuthorizationParameters(Map<String, String> values) {

    /// The page sets these parameters itself. Other values would break its sign-in.
    private static final Set<String> RESERVED = Set.of(
            "client_id",
            "client_secret",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "prompt",
            "redirect_uri",
            "request",
            "request_uri",
            "response_mode",
            "response_type",
            "scope",
            "state");

    /// Parses a query and adds the audience, unless it is empty.
    ///
    /// @throws IllegalArgumentException if a part of the query is not a parameter, or is one that the page sets
    ///     itself
    static AuthorizationParameters of(String query, String audience) {
        var values = new TreeMap<String, String>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || pair[0].isEmpty()) {
                throw new IllegalArgumentException(
                        "WEB_AUTHORIZATION_PARAMETERS must be like a=1&b=2, but has the part '" + part + "'.");
            }
            String name = decoded(pair[0]);
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException(
                        "WEB_AUTHORIZATION_PARAMETERS cannot set " + name + ", for the page sets it itself.");
            }
            values.put(name, decoded(pair[1]));
        }
        if (!audience.isEmpty()) {
            values.put("audience", audience);
        }
        return new AuthorizationParameters(Collections.unmodifiableMap(values));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new IllegalArgumentException(
                    "WEB_AUTHORIZATION_PARAMETERS must be like a=1&b=2, but has '" + text + "'.", badEscape);
        }
    }
}
