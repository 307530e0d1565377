package com.loadrider.service.security;

import com.loadrider.service.problem.ProblemException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Finds the user of a verified token.
public interface UserIds {

    /// Returns the user id, 1 to 2^53−1.
    ///
    /// @throws BadJwtException if the token names no user
    /// @throws ProblemException `unavailable` if the id cannot be looked up at the moment
    long of(Jwt verified);
}
