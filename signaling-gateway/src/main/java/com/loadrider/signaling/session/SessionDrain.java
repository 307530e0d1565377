package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.socketio.engineio.StandardCloseReason;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Closes all sessions when the gateway stops. The closes are spread over time, so that the clients do not all
/// reconnect to the next gateway at once. Readiness is off before this starts, and the web server stops after it.
@Component
class SessionDrain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionDrain.class);
    private static final Duration PER_SESSION = Duration.ofMillis(20);

    private final EngineSessions connections;
    private final SessionLifecycle sessions;
    private final Duration atMost;
    private volatile boolean running;

    SessionDrain(EngineSessions connections, SessionLifecycle sessions, SessionProperties properties) {
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
        // A random order, so that two devices of one user, or both sides of a call, are not closed together.
        Collections.shuffle(open);
        log.info("Closing {} sockets", open.size());
        long pause = Math.min(PER_SESSION.toNanos(), atMost.toNanos() / Math.max(1, open.size()));
        long next = System.nanoTime();
        for (ClientSession session : open) {
            session.close(StandardCloseReason.DRAINING);
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The highest phase: starts last and stops first.
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
