package com.loadrider.service.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers a failed fetch of keys. A failing issuer is asked at most once per second, however many requests need
/// its keys.
final class RecentFailure extends JWKSetSourceWrapper<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(RecentFailure.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final InstantSource clock;
    private volatile @Nullable JWKSetUnavailableException failure;
    private volatile long nextAttempt;

    RecentFailure(JWKSetSource<SecurityContext> source, InstantSource clock) {
        super(source);
        this.clock = clock;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long askedAt, @Nullable SecurityContext context)
            throws KeySourceException {
        if (askedAt < nextAttempt) {
            throwIfFailed();
        }
        try {
            JWKSet keys = getSource().getJWKSet(refresh, askedAt, context);
            failure = null;
            return keys;
        } catch (JWKSetUnavailableException unavailable) {
            log.warn("The keys of the issuer cannot be fetched: {}", unavailable.getMessage());
            nextAttempt = clock.millis() + REST.toMillis();
            failure = unavailable;
            throw unavailable;
        }
    }

    /// Throws the exception of the last fetch if it failed.
    void throwIfFailed() throws JWKSetUnavailableException {
        JWKSetUnavailableException last = failure;
        if (last != null) {
            throw last;
        }
    }
}
