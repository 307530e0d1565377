package com.loadrider.service.security;

import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Creates the decoder of a service. Each key source has one family of algorithms, and the content of a token cannot
/// choose the key source (RFC 8725, sections 3.1 and 3.10).
final class JwtDecoders {

    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private JwtDecoders() {}

    static JwtDecoder of(JwtProperties properties) {
        List<String> secrets = properties.secrets();
        if (!secrets.isEmpty()) {
            return validating(new NimbusJwtDecoder(processor(new SharedSecrets(secrets))), properties);
        }
        String issuer = Objects.requireNonNull(properties.issuerUri(), "one of the two is set");
        return validating(asymmetric(issuer, properties.jwkSetUri()), properties);
    }

    private static NimbusJwtDecoder asymmetric(String issuer, @Nullable String jwkSetUri) {
        var client = new IssuerClient();
        var clock = InstantSource.system();
        var published =
                new PublishedKeys(new Discovery(issuer, client), jwkSetUri, client, clock, IssuerKeys.TIME_LIMIT);
        return new NimbusJwtDecoder(processor(new IssuerKeys(published, clock)));
    }

    private static JWTProcessor<SecurityContext> processor(JWSKeySelector<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(keys);
        // The validators below check both.
        processor.setJWSTypeVerifier((_, _) -> {});
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        return processor;
    }

    private static JwtDecoder validating(NimbusJwtDecoder decoder, JwtProperties properties) {
        decoder.setClaimSetConverter(JwtDecoders::claimsAsTheyAre);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators(properties)));
        return decoder;
    }

    /// Converts the claims, without the `iat` that Spring invents for a token without one (one second before
    /// `exp`).
    private static Map<String, Object> claimsAsTheyAre(Map<String, Object> claims) {
        Map<String, Object> converted = CLAIMS.convert(claims);
        if (claims.get(JwtClaimNames.IAT) == null) {
            converted.remove(JwtClaimNames.IAT);
        }
        return converted;
    }

    private static List<OAuth2TokenValidator<Jwt>> validators(JwtProperties properties) {
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>();
        var timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setAllowEmptyExpiryClaim(false);
        validators.add(timestamps);
        validators.add(new PossibleTimes());
        validators.add(jwt -> mayBeIssuedAt(jwt.getIssuedAt(), properties.clockSkew()));
        validators.add(new AccessTokenType());
        String issuer = properties.issuerUri();
        if (issuer != null) {
            validators.add(new JwtIssuerValidator(issuer));
        }
        String audience = properties.audience();
        if (audience != null) {
            validators.add(new JwtClaimValidator<Object>(
                    JwtClaimNames.AUD, all -> all instanceof List<?> audiences && audiences.contains(audience)));
        }
        return validators;
    }

    private static OAuth2TokenValidatorResult mayBeIssuedAt(@Nullable Instant issuedAt, Duration clockSkew) {
        return issuedAt == null || issuedAt.isBefore(Instant.now().plus(clockSkew))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "iat is in the future", null));
    }
}
