package com.loadrider.signaling.engineio;

import org.springframework.context.SmartLifecycle;

/// Says goodbye to the clients that are left when the server stops. It comes before the web server's own stop,
/// which would otherwise wait for every poll that is held.
final class SessionsLifecycle implements SmartLifecycle {

    private final EngineSessions sessions;
    private volatile boolean running;

    SessionsLifecycle(EngineSessions sessions) {
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
        sessions.closeAll(CloseReason.DRAINING);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After whatever an application does to close its sockets more gently, before the web server (which is at
    /// −1024).
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }
}
