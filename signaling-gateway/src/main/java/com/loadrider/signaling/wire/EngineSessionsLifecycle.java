package com.loadrider.signaling.wire;

import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.socketio.engineio.StandardCloseReason;
import org.springframework.context.SmartLifecycle;

/// Closes the remaining sessions when the server stops. This comes before the web server's own stop, which would
/// otherwise wait for every pending poll.
final class EngineSessionsLifecycle implements SmartLifecycle {

    private final EngineSessions sessions;
    private volatile boolean running;

    EngineSessionsLifecycle(EngineSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sessions.stopOpening();
        sessions.closeAll(StandardCloseReason.DRAINING);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the application has closed its sockets more gently, and before the web server stops (its phase is
    /// −1024).
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }
}
