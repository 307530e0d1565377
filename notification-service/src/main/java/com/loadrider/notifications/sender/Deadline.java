package com.loadrider.notifications.sender;

import java.time.Duration;

/// A time after which something is of no use. It is measured by the clock of this process that nobody sets.
public final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /// Returns the deadline that comes after a time from now.
    public static Deadline in(Duration time) {
        return after(System.nanoTime(), time);
    }

    /// Returns the deadline that comes a time after another moment.
    ///
    /// @param start the moment, in `System.nanoTime()`
    public static Deadline after(long start, Duration time) {
        return new Deadline(start + time.toNanos());
    }

    /// Returns how much time is left; zero or less if there is none.
    public Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }
}
