package com.loadrider.local.part;

import java.time.Duration;

/// The starts of one part so far. They decide whether and when it is started again.
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

    /// Records that the part became ready.
    void succeeded() {
        everReady = true;
        pause = FIRST_PAUSE;
    }

    /// Decides whether to start the part again after its process has ended. A part that exits by itself at
    /// its first starts is misconfigured, and more attempts would only hide the cause. A process that was
    /// killed is always started again.
    ///
    /// @param exit the exit status from [Process#waitFor()]
    boolean mayGoOn(int exit) {
        if (!everReady && exit < SIGNALLED) {
            failedStarts++;
        }
        return policy == RestartPolicy.ALWAYS && failedStarts < 2;
    }

    /// The pause before the next start. It grows while the starts fail.
    Duration pause() {
        var now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return now;
    }

    /// Describes how a process ended.
    static String describe(int exit) {
        return exit > SIGNALLED
                ? "died (killed by signal " + (exit - SIGNALLED) + ")"
                : "died (ended by itself with exit code " + exit + ")";
    }

    /// The time since then, for example `2.4 s`.
    static String seconds(long sinceNanos) {
        return "%.1f s".formatted((System.nanoTime() - sinceNanos) / 1e9);
    }
}
