package com.loadrider.service.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fetches the keys of an issuer, anew each time. The issuer's discovery document says where they are; it is read again
/// after a failure.
final class PublishedKeys implements JWKSetSource<SecurityContext> {

    private final Discovery discovery;
    private final @Nullable String configured;
    private final IssuerClient issuer;
    private final InstantSource clock;
    private final Duration timeLimit;
    private @Nullable String discovered;

    /// @param configured where the keys are; by discovery when null
    /// @param timeLimit of a fetch, counted from the request that needs the keys
    PublishedKeys(
            Discovery discovery,
            @Nullable String configured,
            IssuerClient issuer,
            InstantSource clock,
            Duration timeLimit) {
        this.discovery = discovery;
        this.configured = configured;
        this.issuer = issuer;
        this.clock = clock;
        this.timeLimit = timeLimit;
    }

    /// @param askedAt when the request came that needs the keys, in milliseconds of Unix time
    @Override
    public synchronized JWKSet getJWKSet(
            @Nullable JWKSetCacheRefreshEvaluator refresh, long askedAt, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        String address = configured != null ? configured : discovered(askedAt);
        discovered = null;
        JsonNode document = issuer.read(address, timeLeft(askedAt));
        JWKSet keys = UsableKeys.in(document, address);
        discovered = address;
        return keys;
    }

    private String discovered(long askedAt) throws JWKSetUnavailableException {
        return discovered != null ? discovered : discovery.keysOf(() -> timeLeft(askedAt));
    }

    private Duration timeLeft(long askedAt) {
        long left = askedAt + timeLimit.toMillis() - clock.millis();
        return Duration.ofMillis(Math.clamp(left, 0, timeLimit.toMillis()));
    }

    @Override
    public void close() {
        // Nothing is open between two fetches.
    }
}
