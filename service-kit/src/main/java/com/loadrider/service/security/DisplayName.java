package com.loadrider.service.security;

import com.loadrider.service.text.TextRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// The claim `name` of a token, made fit to be stored and shown: at most 200 characters on one line. Nobody is refused
/// for a name that cannot be shown; such a user has none.
final class DisplayName {

    private static final int LONGEST = 200;

    private DisplayName() {}

    static @Nullable String of(Jwt jwt) {
        return jwt.getClaims().get("name") instanceof String name ? TextRules.oneLineOf(name, LONGEST) : null;
    }
}
