package com.loadrider.signaling.routing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of hop-by-hop headers (RFC 9110 §7.6.1), and of headers that each hop sets anew.
final class HopByHop {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /// Returns all such names of one message, in lower case.
    ///
    /// @param connection the values of its `Connection` header, whose options name further headers
    static Set<String> namesOf(List<String> connection) {
        var names = new HashSet<>(ALWAYS);
        names.addAll(connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        return names;
    }
}
