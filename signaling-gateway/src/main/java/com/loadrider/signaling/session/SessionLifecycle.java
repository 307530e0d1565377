package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.StandardCloseReason;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Opens and closes sessions: registers them, sends the snapshot, watches the token and notifies the listeners.
@Component
class SessionLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionLifecycle.class);

    private final RegistryUpdates registry;
    private final InitialSnapshot initialSnapshot;
    private final TokenExpiry expiry;
    private final List<SessionListener> listeners;
    private final SessionMetrics metrics;
    private volatile boolean draining;

    SessionLifecycle(
            RegistryUpdates registry,
            InitialSnapshot initialSnapshot,
            TokenExpiry expiry,
            List<SessionListener> listeners,
            SessionMetrics metrics) {
        this.registry = registry;
        this.initialSnapshot = initialSnapshot;
        this.expiry = expiry;
        this.listeners = List.copyOf(listeners);
        this.metrics = metrics;
    }

    void opened(ClientSession session) {
        while (!initialSnapshot.registerAndSend(session, () -> registry.register(session))) {
            registry.makeRoom(session.userId());
            if (!session.isOpen()) {
                return;
            }
        }
        log.debug("{} connected", session);
        expiry.watch(session);
        listeners.forEach(it -> it.changed(session.userId()));
        if (draining) {
            session.close(StandardCloseReason.DRAINING);
        }
    }

    void closed(ClientSession session, CloseReason reason) {
        session.stopExpiry();
        if (registry.unregister(session, reason, !draining)) {
            log.debug("{} disconnected: {}", session, reason);
            metrics.closed(reason);
            listeners.forEach(it -> it.changed(session.userId()));
        }
    }

    /// Starts draining: from now on a session is closed as soon as it opens.
    ///
    /// @return the sessions to close
    List<ClientSession> drain() {
        draining = true;
        return registry.all();
    }
}
