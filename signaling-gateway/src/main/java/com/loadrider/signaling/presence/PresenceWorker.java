package com.loadrider.signaling.presence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// The one thread that publishes presence, so that no socket waits when Kafka is away.
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

    /// The first time after that time, too.
    void every(Duration period, Runnable work) {
        var _ = scheduleAtFixedRate(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Finishes what waits, and takes nothing more.
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
