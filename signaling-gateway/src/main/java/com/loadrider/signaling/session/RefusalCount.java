package com.loadrider.signaling.session;

/// Counts refusals within a sliding time. Not safe for several threads at once.
final class RefusalCount {

    private final long[] times;
    private final long withinNanos;
    private int next;
    private int count;

    RefusalCount(int limit, long withinNanos) {
        this.times = new long[limit];
        this.withinNanos = withinNanos;
    }

    /// Adds one.
    ///
    /// @param now monotonic, in nanoseconds
    /// @return whether the limit is reached: as many as that within the time, this one included
    boolean addAndJudge(long now) {
        times[next] = now;
        next = (next + 1) % times.length;
        count = Math.min(count + 1, times.length);
        return count == times.length && now - times[next] <= withinNanos;
    }
}
