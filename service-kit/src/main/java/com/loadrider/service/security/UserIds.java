package com.loadrider.service.security;

import com.loadrider.service.problem.ProblemException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Tells which user a token stands for. It is asked only about tokens that have been verified.
public interface UserIds {

    /// The user's id, 1 … 2^53−1.
    ///
    /// @throws BadJwtException when the token names no user
    /// @throws ProblemException `unavailable` when the id cannot be had at the moment
    long of(Jwt verified);
}
