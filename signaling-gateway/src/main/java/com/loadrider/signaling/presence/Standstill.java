package com.loadrider.signaling.presence;

import com.loadrider.signaling.engineio.CloseReason;
import com.loadrider.signaling.session.SessionRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Closes all sockets when this process stood still for more than 10 s: to the others this gateway's users were
/// away
/// meanwhile, and their calls may be over. A thread of its own looks, for the one that publishes may wait for
/// Kafka, and
/// Kafka being away is no reason to close anything.
@Component
class Standstill implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Standstill.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SessionRegistry sessions;
    private final PresencePublisher users;
    private final PresenceWorker worker;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    Standstill(SessionRegistry sessions, PresencePublisher users, PresenceWorker worker) {
        this.sessions = sessions;
        this.users = users;
        this.worker = worker;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("standstill").daemon().start(this::watch);
    }

    private void watch() {
        try {
            long before = System.nanoTime();
            while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                looked(Duration.ofNanos(now - before));
                before = now;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param since the last look
    void looked(Duration since) {
        if (since.compareTo(LONGEST) > 0) {
            log.warn("This process stood still for {} s; all sockets are closed", since.toSeconds());
            sessions.all().forEach(it -> it.close(CloseReason.STALE_SERVER));
            worker.execute(users::publishAll);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
