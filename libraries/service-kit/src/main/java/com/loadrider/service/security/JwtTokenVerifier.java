package com.loadrider.service.security;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.nimbusds.jose.KeySourceException;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

final class JwtTokenVerifier implements TokenVerifier {

    /// The largest token in bytes. It is large because providers can put all groups of a user into a token.
    private static final int LONGEST = 24 * 1024;

    private final JwtDecoder decoder;
    private final UserIds userIds;

    JwtTokenVerifier(JwtDecoder decoder, UserIds userIds) {
        this.decoder = decoder;
        this.userIds = userIds;
    }

    @Override
    public Caller verify(String token) throws InvalidTokenException {
        if (token.length() > LONGEST) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "A token has at most 24 KiB.");
        }
        if (!CompactForm.is(token)) {
            throw new InvalidTokenException("it is not written as a JWT is");
        }
        try {
            Jwt jwt = decoder.decode(token);
            Instant expiresAt = Objects.requireNonNull(jwt.getExpiresAt(), "validated");
            return new Caller(userIds.of(jwt), DisplayName.of(jwt), token, expiresAt, Scopes.of(jwt));
        } catch (BadJwtException bad) {
            throw new InvalidTokenException(String.valueOf(bad.getMessage()));
        } catch (JwtException failure) {
            if (failure.getCause() instanceof KeySourceException) {
                throw new ProblemException(CommonProblem.UNAVAILABLE, "Tokens cannot be checked at the moment.");
            }
            throw new InvalidTokenException(String.valueOf(failure.getMessage()));
        }
    }
}
