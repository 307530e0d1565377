package com.loadrider.signaling.presence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// The single thread that publishes presence, so that no socket has to wait for Kafka.
@Component
class PresenceWorker extends ScheduledThreadPoolExecutor {

    PresenceWorker() {
        super(1, Thread.ofPlatform().name("presence").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    void later(Runnable work, Duration delay) {
        var _ = schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Repeats work. The first run is after one period.
    void every(Duration period, Runnable work) {
        var _ = scheduleAtFixedRate(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Finishes the work that is due, drops delayed work, and accepts no more.
    void finish(Duration atMost) {
        shutdown();
        try {
            if (!awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
