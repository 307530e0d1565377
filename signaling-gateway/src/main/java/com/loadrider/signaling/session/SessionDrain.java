package com.loadrider.signaling.session;

import com.loadrider.signaling.engineio.CloseReason;
import com.loadrider.signaling.engineio.EngineSessions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Closes all sessions when the gateway stops, spread over some time, so that the next gateway is not overrun.
/// Readiness is off before that, and the web server stops after it.
@Component
class SessionDrain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionDrain.class);
    private static final Duration PER_SESSION = Duration.ofMillis(20);

    private final EngineSessions connections;
    private final Sessions sessions;
    private final Duration atMost;
    private volatile boolean running;

    SessionDrain(EngineSessions connections, Sessions sessions, SessionProperties properties) {
        this.connections = connections;
        this.sessions = sessions;
        this.atMost = properties.drainTime();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        connections.stopOpening();
        List<ClientSession> open = new java.util.ArrayList<>(sessions.drain());
        // In any order, so that both devices of a user, or both sides of a call, do not go together.
        Collections.shuffle(open);
        log.info("Closing {} sockets", open.size());
        long pause = Math.min(PER_SESSION.toNanos(), atMost.toNanos() / Math.max(1, open.size()));
        long next = System.nanoTime();
        for (ClientSession session : open) {
            session.close(CloseReason.DRAINING);
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Last to start, first to stop.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
