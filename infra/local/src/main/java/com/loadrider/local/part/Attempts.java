package com.loadrider.local.part;

import java.time.Duration;

/// The starts of one part so far, from which follows whether and when the next one is due.
final class Attempts {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int SIGNALLED = 128;

    private final RestartPolicy policy;
    private Duration pause = FIRST_PAUSE;
    private boolean everReady;
    private int failedStarts;

    Attempts(RestartPolicy policy) {
        this.policy = policy;
    }

    /// The part became ready.
    void succeeded() {
        everReady = true;
        pause = FIRST_PAUSE;
    }

    /// Judges the end of a process. One that ends by itself at its first starts is misconfigured: trying on would only
    /// hide why. A killed one is always worth another start.
    ///
    /// @param exit its exit status as [Process#waitFor()] gives it
    boolean mayGoOn(int exit) {
        if (!everReady && exit < SIGNALLED) {
            failedStarts++;
        }
        return policy == RestartPolicy.ALWAYS && failedStarts < 2;
    }

    /// How long to wait before the next start; grows while the starts fail.
    Duration pause() {
        var now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return now;
    }

    /// Says in words how a process ended.
    static String describe(int exit) {
        return exit > SIGNALLED
                ? "died (killed by signal " + (exit - SIGNALLED) + ")"
                : "died (ended by itself with exit code " + exit + ")";
    }

    /// The time since then, e.g. `2.4 s`.
    static String seconds(long sinceNanos) {
        return "%.1f s".formatted((System.nanoTime() - sinceNanos) / 1e9);
    }
}
