package com.loadrider.service.security;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Accepts tokens without a `typ`, plain JWTs (RFC 7519, section 5.1), and access tokens (RFC 9068, section 2.1). Other
/// types, such as `logout+jwt`, have another purpose. A type is a media type: it is case-insensitive, and
/// `application/` may be omitted (RFC 7515, section 4.1.9).
final class AccessTokenType implements OAuth2TokenValidator<Jwt> {

    private static final Set<String> TAKEN = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Object type = token.getHeaders().get("typ");
        boolean taken = type == null || (type instanceof String text && TAKEN.contains(text.toLowerCase(Locale.ROOT)));
        return taken
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "the typ is not that of an access token", null));
    }
}
