package com.loadrider.service.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// The claim `name` of a token, made fit to be stored and shown: without control characters and lone surrogates, which
/// no database takes, at most 200 characters.
final class DisplayName {

    private static final int LONGEST = 200;

    private DisplayName() {}

    static @Nullable String of(Jwt jwt) {
        return jwt.getClaims().get("name") instanceof String name ? shown(name) : null;
    }

    private static @Nullable String shown(String name) {
        String shown = name.strip()
                .codePoints()
                .filter(it -> Character.getType(it) != Character.SURROGATE && !Character.isISOControl(it))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.isEmpty() ? null : shown;
    }
}
