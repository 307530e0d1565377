package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// Counts refusals in a sliding window. Not thread-safe.
final class ViolationWindow {

    private final int limit;
    private final long withinNanos;
    /// Allocated at the first refusal, because most sockets have none.
    private long @Nullable [] times;
    private int next;
    private int count;

    ViolationWindow(int limit, long withinNanos) {
        this.limit = limit;
        this.withinNanos = withinNanos;
    }

    /// Adds one refusal.
    ///
    /// @param now monotonic time in nanoseconds
    /// @return whether the window holds as many refusals as the limit, this one included
    boolean add(long now) {
        if (times == null) {
            times = new long[limit];
        }
        times[next] = now;
        next = (next + 1) % limit;
        count = Math.min(count + 1, limit);
        return count == limit && now - times[next] <= withinNanos;
    }
}
