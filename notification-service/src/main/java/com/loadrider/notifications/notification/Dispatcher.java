package com.loadrider.notifications.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sends notifications as they become due. It is woken up by the commits of this instance, and looks once a second
/// for what is due by time or was left by another instance. A slow push service holds up its own notifications only,
/// as long as there are fewer than [#MOST_AT_ONCE].
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 256;
    private static final int BATCH = 64;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final Attempts attempts;
    private final Delivery delivery;
    private final DispatchSignal signal;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private volatile boolean running;
    private @Nullable Thread thread;

    Dispatcher(Attempts attempts, Delivery delivery, DispatchSignal signal) {
        this.attempts = attempts;
        this.delivery = delivery;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("push-dispatcher").start(this::dispatchUntilStopped);
    }

    private void dispatchUntilStopped() {
        try {
            while (running) {
                if (!dispatchSome()) {
                    signal.await(POLL);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Begins what is due, and returns whether there may be more.
    private boolean dispatchSome() {
        int atMost = Math.min(BATCH, free.availablePermits());
        if (atMost == 0) {
            return false;
        }
        long claimedAt = System.nanoTime();
        List<ClaimedNotification> claimed;
        try {
            claimed = attempts.begin(atMost);
        } catch (DataAccessException | TransactionException away) {
            log.warn("Notifications wait for the database: {}", away.getClass().getSimpleName());
            return false;
        } catch (RuntimeException fault) {
            // This thread sends everything, so it must outlive its faults.
            log.error("Notifications wait, because none could be claimed", fault);
            return false;
        }
        claimed.forEach(it -> deliver(it, claimedAt));
        return claimed.size() == atMost;
    }

    /// An attempt that cannot be settled, because the database is down, counts as lost after a while and is
    /// repeated.
    private void deliver(ClaimedNotification notification, long claimedAt) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("push-", notification.id()).start(() -> {
            try {
                delivery.deliver(notification, claimedAt);
            } catch (RuntimeException unsettled) {
                log.warn(
                        "Notification {} will be sent again: {}",
                        notification.id(),
                        unsettled.getClass().getSimpleName());
            } finally {
                free.release();
                // A notification may have waited for this one.
                signal.raise();
            }
        });
    }

    /// Waits for the attempts under way.
    @Override
    public void stop() {
        running = false;
        signal.raise();
        try {
            if (thread != null) {
                thread.join(LONGEST_STOP);
            }
            if (free.tryAcquire(MOST_AT_ONCE, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(MOST_AT_ONCE);
            } else {
                log.warn("Some notifications are under way at the stop, and may be sent again");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
