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

/// Fetches the keys of an issuer, without caching them. The address of the keys comes from the issuer's discovery
/// document, which is read again after a failure.
final class PublishedKeys implements JWKSetSource<SecurityContext> {

    private final Discovery discovery;
    private final @Nullable String configured;
    private final IssuerClient issuer;
    private final InstantSource clock;
    private final Duration timeLimit;
    private @Nullable String discovered;

    /// Creates a source of keys.
    ///
    /// @param configured the address of the keys; found by discovery if null
    /// @param timeLimit the time limit of a fetch, measured from the request that needs the keys
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

    /// Fetches the keys.
    ///
    /// @param askedAt when the request that needs the keys arrived, in milliseconds since the epoch
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
        // There is nothing to close between two fetches.
    }
}
