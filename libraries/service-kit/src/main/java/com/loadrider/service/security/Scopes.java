package com.loadrider.service.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads the scopes of a token from both claims `scope` (RFC 9068, section 2.2.3) and `scp` (Entra ID, Okta). Each is a
/// text with spaces between the scopes, or a list of scopes. Other values are ignored.
final class Scopes {

    private Scopes() {}

    static Set<String> of(Jwt jwt) {
        return Stream.of("scope", "scp")
                .map(jwt.getClaims()::get)
                .flatMap(Scopes::in)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> in(@Nullable Object claim) {
        return switch (claim) {
            case String text -> Arrays.stream(text.split(" ")).filter(it -> !it.isEmpty());
            case Collection<?> list ->
                list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
