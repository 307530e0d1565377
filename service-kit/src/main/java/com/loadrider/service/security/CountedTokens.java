package com.loadrider.service.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// `tokens.refused`, counter: tokens that were shown and are not valid.
final class CountedTokens implements TokenVerifier {

    private final TokenVerifier verifier;
    private final Counter refused;

    CountedTokens(TokenVerifier verifier, MeterRegistry meters) {
        this.verifier = verifier;
        this.refused = meters.counter("tokens.refused");
    }

    @Override
    public Caller verify(String token) throws InvalidTokenException {
        try {
            return verifier.verify(token);
        } catch (InvalidTokenException invalid) {
            refused.increment();
            throw invalid;
        }
    }
}
