package com.loadrider.bench.load;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Poisson arrivals from a fixed seed: the same moments for every target, whatever becomes of earlier arrivals (an open
/// loop). Durations are measured from the moment when something was due, so that a pause of the server counts against
/// all that was due meanwhile.
final class Arrivals {

    private static final long SEED = 42;

    private final long[] dueAt;
    private final long[] late;

    /// @param perSecond the rate
    /// @param seconds the duration
    Arrivals(int perSecond, int seconds) {
        var random = new Random(SEED);
        dueAt = new long[perSecond * seconds];
        late = new long[dueAt.length];
        var at = 0.0;
        for (var i = 0; i < dueAt.length; i++) {
            at += -Math.log(1 - random.nextDouble()) * 1e9 / perSecond;
            dueAt[i] = (long) at;
        }
    }

    int count() {
        return dueAt.length;
    }

    /// Waits for an arrival.
    ///
    /// @param start the `System.nanoTime()` of the beginning
    /// @return the `System.nanoTime()` at which it is due
    long await(int arrival, long start) throws InterruptedException {
        var due = start + dueAt[arrival];
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        late[arrival] = System.nanoTime() - due;
        return due;
    }

    /// How late the arrivals were, which is the load generator's own fault.
    Quantiles lateness() {
        return new Quantiles(Arrays.stream(late));
    }
}
