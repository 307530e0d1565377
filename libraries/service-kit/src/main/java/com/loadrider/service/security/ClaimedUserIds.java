package com.loadrider.service.security;

import com.loadrider.service.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads the user id from a claim that is a number or a string of digits.
final class ClaimedUserIds implements UserIds {

    private static final String DIGITS = "[1-9][0-9]{0,15}";

    private final String claim;

    ClaimedUserIds(String claim) {
        this.claim = claim;
    }

    @Override
    public long of(Jwt verified) {
        long id = number(verified.getClaim(claim));
        if (!Ids.isId(id)) {
            throw new BadJwtException("the claim " + claim + " is not a user id");
        }
        return id;
    }

    private static long number(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number;
            case String digits when digits.matches(DIGITS) -> Long.parseLong(digits);
            case null, default -> -1;
        };
    }
}
