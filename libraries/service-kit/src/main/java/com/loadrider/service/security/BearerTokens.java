package com.loadrider.service.security;

import com.loadrider.service.problem.ProblemException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Authenticates requests by bearer token.
final class BearerTokens implements AuthenticationProvider {

    private final TokenVerifier verifier;

    BearerTokens(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        try {
            return new CallerAuthentication(verifier.verify(((BearerTokenAuthenticationToken) presented).getToken()));
        } catch (InvalidTokenException refused) {
            throw new InvalidBearerTokenException("The token does not hold.", refused);
        } catch (ProblemException refused) {
            throw new RefusedAuthentication(refused);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
