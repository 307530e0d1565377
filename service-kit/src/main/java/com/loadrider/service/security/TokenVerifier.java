package com.loadrider.service.security;

/// Tells who a token belongs to.
public interface TokenVerifier {

    /// The caller of a token that holds.
    ///
    /// @throws InvalidTokenException when it does not hold, for whatever reason
    /// @throws com.loadrider.service.problem.ProblemException `too_large` for a token of more than 24 KiB,
    ///     `unavailable` when the issuer cannot be asked for its keys
    Caller verify(String token) throws InvalidTokenException;
}
