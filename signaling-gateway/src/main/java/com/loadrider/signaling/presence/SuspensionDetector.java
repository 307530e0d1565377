package com.loadrider.signaling.presence;

import com.loadrider.events.PresenceLease;
import com.loadrider.signaling.session.SessionCloseReason;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Detects that this process was suspended. After more than 4 s its lease may have ended, so it publishes its
/// users again. After more than 10 s it also closes all sockets, because other services saw its users as absent
/// and their calls may be over. It does not run on the publishing thread: that may wait for Kafka, and an
/// unreachable Kafka is no reason for either step.
@Component
class SuspensionDetector implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SuspensionDetector.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /// The last heartbeat may already be one interval old when the process is suspended, and the last check one second.
    private static final Duration LEASE_IN_DOUBT =
            PresenceLease.SHORTEST.minus(PresenceLease.INTERVAL).minus(CHECK_EVERY);

    private final SessionRegistry sessions;
    private final PresencePublisher users;
    private final PresenceWorker worker;
    private final Timers timers;
    private volatile boolean running;

    SuspensionDetector(SessionRegistry sessions, PresencePublisher users, PresenceWorker worker, Timers timers) {
        this.sessions = sessions;
        this.users = users;
        this.worker = worker;
        this.timers = timers;
    }

    @Override
    public void start() {
        running = true;
        checkAfter(System.nanoTime());
    }

    private void checkAfter(long before) {
        timers.schedule(
                () -> {
                    if (running) {
                        long now = System.nanoTime();
                        checkAfter(now);
                        check(Duration.ofNanos(now - before));
                    }
                },
                CHECK_EVERY);
    }

    /// @param since the time since the last check
    void check(Duration since) {
        if (since.compareTo(LEASE_IN_DOUBT) <= 0) {
            return;
        }
        log.warn("This process was suspended for {} s", since.toSeconds());
        if (since.compareTo(PresenceLease.SHORTEST) > 0) {
            sessions.all().forEach(it -> it.close(SessionCloseReason.STALE_SERVER));
        }
        worker.execute(users::publishAll);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
