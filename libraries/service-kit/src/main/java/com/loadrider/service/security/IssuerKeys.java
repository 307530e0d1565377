package com.loadrider.service.security;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.jwk.source.RetryingJWKSetSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Selects the issuer's keys for a token, by `alg` and `kid` only. The keys are fetched for the first token and cached
/// for five minutes, or for four hours while the issuer is unavailable.
///
/// A token with an unknown key causes a fetch, because the issuer may have new keys. This happens at most once in 30 s
/// for all such tokens, so that invented key ids do not overload the issuer.
final class IssuerKeys implements JWSKeySelector<SecurityContext> {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    /// The time limit of a request that fetches keys. It leaves time for a response within 2.5 s.
    static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FETCHED_AHEAD = Duration.ofSeconds(30);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(30);

    private final RecentFailure fetched;
    private final JWKSetSource<SecurityContext> kept;
    private final InstantSource clock;
    private long nextRefresh;

    IssuerKeys(JWKSetSource<SecurityContext> published, InstantSource clock) {
        this.clock = clock;
        fetched = new RecentFailure(new RetryingJWKSetSource<>(published, null), clock);
        kept = new RefreshAheadCachingJWKSetSource<>(
                new OutageTolerantJWKSetSource<>(fetched, KEPT_IN_AN_OUTAGE.toMillis(), null),
                KEPT.toMillis(),
                TIME_LIMIT.toMillis(),
                FETCHED_AHEAD.toMillis(),
                false,
                Executors.newVirtualThreadPerTaskExecutor(),
                true,
                null);
    }

    /// Returns the keys that match the header.
    ///
    /// @throws KeySourceException if the keys must be fetched and the issuer is unavailable
    @Override
    public List<Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context) throws KeySourceException {
        if (!ALGORITHMS.contains(header.getAlgorithm().getName())) {
            return List.of();
        }
        var selector = new JWKSelector(new JWKMatcher.Builder()
                .keyType(KeyType.forAlgorithm(header.getAlgorithm()))
                .keyID(header.getKeyID())
                .build());
        long now = clock.millis();
        JWKSet known = kept.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        List<Key> found = KeyConverter.toJavaKeys(selector.select(known));
        return found.isEmpty() ? KeyConverter.toJavaKeys(selector.select(refreshed(known, now))) : found;
    }

    /// Fetches the keys again, unless this was done recently. Concurrent callers wait for the result. Fails if
    /// the last fetch failed, because it is then unknown whether the key exists.
    private synchronized JWKSet refreshed(JWKSet known, long now) throws KeySourceException {
        if (now >= nextRefresh) {
            nextRefresh = now + BETWEEN_UNKNOWN_KEYS.toMillis();
            kept.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, null);
        }
        fetched.throwIfFailed();
        return kept.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, null);
    }
}
