package com.loadrider.signaling.session;

/// A token bucket: a rate per second, with a burst. Not thread-safe.
final class TokenBucket {

    private final double perNano;
    private final double burst;
    private double tokens;
    private long filledAt;

    TokenBucket(int perSecond, int burst, long now) {
        this.perNano = perSecond / 1e9;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /// Takes a token, if there is one.
    ///
    /// @param now monotonic time in nanoseconds
    /// @return whether there was one
    boolean tryTake(long now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /// Whether the bucket is full, so that a new bucket would behave the same.
    ///
    /// @param now monotonic time in nanoseconds
    boolean isFull(long now) {
        fill(now);
        return tokens >= burst;
    }

    private void fill(long now) {
        tokens = Math.min(burst, tokens + (now - filledAt) * perNano);
        filledAt = now;
    }
}
