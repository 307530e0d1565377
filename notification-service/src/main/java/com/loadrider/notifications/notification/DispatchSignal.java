package com.loadrider.notifications.notification;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Wakes up the dispatcher of this instance. Signals that are raised before it waits are not lost.
@Component
class DispatchSignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        raised.release();
    }

    /// Waits for a signal, and takes all that were raised.
    void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
