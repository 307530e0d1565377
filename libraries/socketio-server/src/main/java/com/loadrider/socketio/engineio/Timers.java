package com.loadrider.socketio.engineio;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread for the timers of all sessions. Times are rounded up to a common grid of 20 ms, so that ten thousand
/// heartbeats wake the thread at most fifty times a second.
public final class Timers implements AutoCloseable {

    /// A scheduled task.
    @FunctionalInterface
    public interface Timer {

        /// Cancels the task, if it has not started.
        void cancel();
    }

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private static final long GRID = TimeUnit.MILLISECONDS.toNanos(20);

    private final ScheduledThreadPoolExecutor executor;

    /// Starts the thread.
    public Timers() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("session-timers").factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Runs a task once, up to 20 ms late and never early.
    ///
    /// @param task the task, which must not block
    /// @param delay the delay, zero or more
    /// @return the timer, for cancelling it
    public Timer schedule(Runnable task, Duration delay) {
        long nanos = delay.toNanos();
        long toTheGrid = Math.floorMod(-(System.nanoTime() + nanos), GRID);
        var future = executor.schedule(() -> run(task), nanos + toTheGrid, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A timer failed", e);
        }
    }

    /// Stops the thread. Tasks that are still scheduled never run.
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
