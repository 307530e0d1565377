package com.loadrider.service.security;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

final class JwtTokenVerifier implements TokenVerifier {

    private final JwtDecoder decoder;
    private final String userIdClaim;

    JwtTokenVerifier(JwtDecoder decoder, String userIdClaim) {
        this.decoder = decoder;
        this.userIdClaim = userIdClaim;
    }

    @Override
    public Caller verify(String token) throws InvalidTokenException {
        try {
            Jwt jwt = decoder.decode(token);
            Instant expiresAt = Objects.requireNonNull(jwt.getExpiresAt(), "validated");
            return new Caller(UserId.of(jwt, userIdClaim), DisplayName.of(jwt), token, expiresAt, Scopes.of(jwt));
        } catch (BadJwtException bad) {
            throw new InvalidTokenException(String.valueOf(bad.getMessage()));
        } catch (JwtException | JwtDecoderInitializationException unreachable) {
            throw new AuthenticationServiceException("the issuer's keys cannot be had", unreachable);
        }
    }
}
