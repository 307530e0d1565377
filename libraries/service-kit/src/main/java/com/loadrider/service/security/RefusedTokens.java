package com.loadrider.service.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/// Logs and counts invalid tokens; the counter is `tokens.refused`. Starts when the service is ready, because until
/// then the warm-up sends invalid tokens.
final class RefusedTokens implements TokenVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedTokens.class);

    private final TokenVerifier verifier;
    private final Counter refused;
    private final ApplicationAvailability availability;

    RefusedTokens(TokenVerifier verifier, MeterRegistry meters, ApplicationAvailability availability) {
        this.verifier = verifier;
        this.refused = meters.counter("tokens.refused");
        this.availability = availability;
    }

    @Override
    public Caller verify(String token) throws InvalidTokenException {
        try {
            return verifier.verify(token);
        } catch (InvalidTokenException invalid) {
            if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
                LOG.info("Token refused: {}", invalid.reason());
                refused.increment();
            }
            throw invalid;
        }
    }
}
