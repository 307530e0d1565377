package com.loadrider.service.security;

/// Verifies tokens.
public interface TokenVerifier {

    /// Returns the caller of a valid token.
    ///
    /// @throws InvalidTokenException if the token is invalid, for any reason
    /// @throws com.loadrider.service.problem.ProblemException `too_large` for a token of more than 24 KiB,
    ///     `unavailable` if the issuer's keys cannot be fetched
    Caller verify(String token) throws InvalidTokenException;
}
