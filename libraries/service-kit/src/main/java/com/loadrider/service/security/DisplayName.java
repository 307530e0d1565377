package com.loadrider.service.security;

import com.loadrider.service.text.TextRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads the claim `name` of a token as a display name: one line of at most 200 characters. A name that cannot be shown
/// counts as missing; the token is still accepted.
final class DisplayName {

    private static final int LONGEST = 200;

    private DisplayName() {}

    static @Nullable String of(Jwt jwt) {
        return jwt.getClaims().get("name") instanceof String name ? TextRules.oneLineOf(name, LONGEST) : null;
    }
}
