package com.loadrider.service.security;

/// Tells who a token belongs to.
public interface TokenVerifier {

    /// The caller of a token that holds. An unreachable issuer is an
    /// [org.springframework.security.authentication.AuthenticationServiceException].
    ///
    /// @throws InvalidTokenException when it does not hold, for whatever reason
    Caller verify(String token) throws InvalidTokenException;
}
