package com.loadrider.signaling.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page's Content-Security-Policy: scripts and connections of this origin only, but for signing in. The page may
/// frame itself, for a sign-in is renewed in a hidden frame that comes back to it.
final class PagePolicy {

    private PagePolicy() {}

    static String of(SignInOrigins signIn) {
        return """
                default-src 'self'; connect-src %s; frame-src %s; form-action 'self'; \
                style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; \
                object-src 'none'; base-uri 'none'; frame-ancestors 'self'\
                """.formatted(sources(signIn.connections()), sources(signIn.frames()));
    }

    private static String sources(Set<String> origins) {
        return Stream.concat(Stream.of("'self'"), origins.stream()).collect(Collectors.joining(" "));
    }
}
