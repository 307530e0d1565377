package com.loadrider.service.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The source of the keys, and the required claims of a token. Exactly one of `secret` and `issuer-uri` must be set.
///
/// @param secret key of HS256 tokens, at least 32 bytes in UTF-8; takes the place of `issuer-uri`
/// @param previousSecret the former key; its tokens are accepted too
/// @param issuerUri OpenID Connect issuer of RS256 or ES256 tokens
/// @param jwkSetUri where the issuer's keys are fetched; by discovery when not set
/// @param audience what `aud` has to hold; not checked when not set
/// @param userIdClaim the claim that holds the user id
/// @param clockSkew how far other clocks may be off, for REST
@ConfigurationProperties("jwt")
record JwtProperties(
        @Nullable String secret,
        @Nullable String previousSecret,
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable String audience,
        @DefaultValue("sub") String userIdClaim,
        @DefaultValue("60s") Duration clockSkew) {

    private static final int MINIMUM_SECRET_BYTES = 32;

    JwtProperties {
        secret = blankToNull(secret);
        previousSecret = blankToNull(previousSecret);
        issuerUri = blankToNull(issuerUri);
        jwkSetUri = blankToNull(jwkSetUri);
        audience = blankToNull(audience);
        if ((secret == null) == (issuerUri == null)) {
            throw new InvalidJwtConfiguration("Set exactly one of JWT_SECRET and JWT_ISSUER_URI, but "
                    + (secret == null ? "neither is set." : "both are set."));
        }
        if (jwkSetUri != null && issuerUri == null) {
            throw new InvalidJwtConfiguration("JWT_JWK_SET_URI is set, so JWT_ISSUER_URI must be set too.");
        }
        if (previousSecret != null && secret == null) {
            throw new InvalidJwtConfiguration("JWT_SECRET_PREVIOUS is set, so JWT_SECRET must be set too.");
        }
        checkLength("JWT_SECRET", secret);
        checkLength("JWT_SECRET_PREVIOUS", previousSecret);
    }

    private static void checkLength(String name, @Nullable String secret) {
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < MINIMUM_SECRET_BYTES) {
            throw new InvalidJwtConfiguration(name + " needs at least " + MINIMUM_SECRET_BYTES + " bytes, but has "
                    + secret.getBytes(StandardCharsets.UTF_8).length + ".");
        }
    }

    /// The keys that a token may be signed with; empty where an issuer has the keys.
    List<String> secrets() {
        return Stream.concat(Stream.ofNullable(secret), Stream.ofNullable(previousSecret))
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /// Omits the secrets.
    @Override
    public String toString() {
        return "JwtProperties[issuerUri=" + issuerUri + ", audience=" + audience + "]";
    }
}
