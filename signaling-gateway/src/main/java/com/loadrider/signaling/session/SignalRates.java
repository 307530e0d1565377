package com.loadrider.signaling.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How many signals a user may send over REST, where there is no socket to count by: as many as over one socket.
/// Counted by this gateway alone.
@Component
public class SignalRates {

    /// From so many users on, those who have not sent anything for a while are forgotten.
    private static final int MANY = 10_000;

    private final Map<Long, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final RateProperties rates;

    SignalRates(RateProperties rates) {
        this.rates = rates;
    }

    /// How many signals may come at once. Whatever holds signals has to have room for as many.
    public int burst() {
        return rates.signalBurst();
    }

    /// Whether one more is within the limit.
    ///
    /// @param userId who sends it
    public boolean take(long userId) {
        return take(userId, System.nanoTime());
    }

    boolean take(long userId, long now) {
        var bucket = buckets.computeIfAbsent(
                userId, _ -> new TokenBucket(rates.signalsPerSecond(), rates.signalBurst(), now));
        boolean granted;
        synchronized (bucket) {
            granted = bucket.take(now);
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
