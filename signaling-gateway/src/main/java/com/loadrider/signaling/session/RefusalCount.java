package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// Counts refusals within a sliding time. Not safe for several threads at once.
final class RefusalCount {

    private final int limit;
    private final long withinNanos;
    /// Most sockets never need it.
    private long @Nullable [] times;
    private int next;
    private int count;

    RefusalCount(int limit, long withinNanos) {
        this.limit = limit;
        this.withinNanos = withinNanos;
    }

    /// Adds one.
    ///
    /// @param now monotonic, in nanoseconds
    /// @return whether the limit is reached: as many as that within the time, this one included
    boolean addAndJudge(long now) {
        if (times == null) {
            times = new long[limit];
        }
        times[next] = now;
        next = (next + 1) % limit;
        count = Math.min(count + 1, limit);
        return count == limit && now - times[next] <= withinNanos;
    }
}
