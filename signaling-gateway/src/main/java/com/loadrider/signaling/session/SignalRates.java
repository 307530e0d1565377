package com.loadrider.signaling.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Limits the signals that each user sends over REST, where there is no socket to count by. The limit is the same as
/// for one socket. Each gateway counts for itself.
@Component
public class SignalRates {

    /// When there are more users than this, users who have been quiet for a while are removed.
    private static final int MANY = 10_000;

    private final Map<Long, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final RateProperties rates;

    SignalRates(RateProperties rates) {
        this.rates = rates;
    }

    /// The number of signals that may arrive at once. Every queue of signals must have room for that many.
    public int burst() {
        return rates.signalBurst();
    }

    /// Counts one signal, if it is within the limit.
    ///
    /// @param userId the sender
    /// @return whether it is within the limit
    public boolean tryTake(long userId) {
        return tryTake(userId, System.nanoTime());
    }

    boolean tryTake(long userId, long now) {
        var bucket = buckets.computeIfAbsent(
                userId, _ -> new TokenBucket(rates.signalsPerSecond(), rates.signalBurst(), now));
        boolean granted;
        synchronized (bucket) {
            granted = bucket.tryTake(now);
        }
        if (buckets.size() > MANY) {
            buckets.values().removeIf(it -> isFull(it, now));
        }
        return granted;
    }

    private static boolean isFull(TokenBucket bucket, long now) {
        synchronized (bucket) {
            return bucket.isFull(now);
        }
    }
}
