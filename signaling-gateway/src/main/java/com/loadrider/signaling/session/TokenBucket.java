package com.loadrider.signaling.session;

/// So many a second, with a burst. Not safe for several threads at once.
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

    /// Whether one more is within the limit.
    ///
    /// @param now monotonic, in nanoseconds
    boolean take(long now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /// Whether nothing was taken for so long that it makes no difference any more.
    ///
    /// @param now monotonic, in nanoseconds
    boolean isFull(long now) {
        fill(now);
        return tokens >= burst;
    }

    private void fill(long now) {
        tokens = Math.min(burst, tokens + (now - filledAt) * perNano);
        filledAt = now;
    }
}
