package com.loadrider.signaling.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the page's Content-Security-Policy. It allows scripts, workers, a manifest and connections of this origin
/// only,
/// except for signing in. The page may frame itself, because it renews a sign-in in a hidden frame that returns to it.
public final class PagePolicy {

    private PagePolicy() {}

    /// Returns the value of the header `Content-Security-Policy`.
    public static String of(SignInOrigins signIn) {
        return """
            default-src 'self'; connect-src %s; frame-src %s; form-action 'self'; \
            worker-src 'self'; manifest-src 'self'; \
            style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; \
            object-src 'none'; base-uri 'none'; frame-ancestors 'self'\
            """.formatted(sources(signIn.connections()), sources(signIn.frames()));
    }

    private static String sources(Set<String> origins) {
        return Stream.concat(Stream.of("'self'"), origins.stream()).collect(Collectors.joining(" "));
    }
}
