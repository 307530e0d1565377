package com.loadrider.service.security;

import com.nimbusds.jose.JOSEObjectType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Builds the one decoder of a service. Each key source has one family of algorithms, and nothing inside a token
/// chooses a key (RFC 8725, sections 3.1 and 3.10).
final class JwtDecoders {

    private JwtDecoders() {}

    static JwtDecoder of(JwtProperties properties) {
        String secret = properties.secret();
        if (secret != null) {
            return validating(symmetric(secret), properties);
        }
        String issuer = Objects.requireNonNull(properties.issuerUri(), "one of the two is set");
        // Found at the first token, not at the start: the issuer may start after us.
        return new SupplierJwtDecoder(() -> validating(asymmetric(issuer, properties.jwkSetUri()), properties));
    }

    private static NimbusJwtDecoder symmetric(String secret) {
        return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .build();
    }

    private static NimbusJwtDecoder asymmetric(String issuer, @Nullable String jwkSetUri) {
        var keys = jwkSetUri == null
                ? NimbusJwtDecoder.withIssuerLocation(issuer)
                : NimbusJwtDecoder.withJwkSetUri(jwkSetUri);
        return keys.restOperations(new RestTemplate(impatient()))
                .jwsAlgorithms(all -> all.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .validateType(false)
                .build();
    }

    /// Leaves room for an answer within 2.5 s.
    private static SimpleClientHttpRequestFactory impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(1));
        requests.setReadTimeout(Duration.ofSeconds(1));
        return requests;
    }

    private static JwtDecoder validating(NimbusJwtDecoder decoder, JwtProperties properties) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators(properties)));
        return decoder;
    }

    private static List<OAuth2TokenValidator<Jwt>> validators(JwtProperties properties) {
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>();
        var timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setAllowEmptyExpiryClaim(false);
        validators.add(timestamps);
        validators.add(new PossibleTimes());
        validators.add(new JwtClaimValidator<Object>(
                JwtClaimNames.IAT,
                issuedAt -> issuedAt instanceof Instant at
                        && at.isBefore(Instant.now().plus(properties.clockSkew()))));
        validators.add(accessTokensOnly());
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

    /// `at+jwt` is RFC 9068's name for an access token; others, as `refresh+jwt` or `logout+jwt`, are none.
    private static JwtTypeValidator accessTokensOnly() {
        var type = new JwtTypeValidator(JOSEObjectType.JWT.getType(), "at+jwt");
        type.setAllowEmpty(true);
        return type;
    }
}
