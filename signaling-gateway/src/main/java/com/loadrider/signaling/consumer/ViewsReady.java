package com.loadrider.signaling.consumer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Whether the views have been built. It never goes back to false: while Kafka is unreachable,
/// the views are old but not wrong.
@Component
public class ViewsReady {

    private final CountDownLatch built = new CountDownLatch(1);

    /// Waits until the views have been built for the first time.
    ///
    /// @return whether they have been built
    public boolean await(Duration atMost) {
        try {
            return built.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void built() {
        built.countDown();
    }
}
