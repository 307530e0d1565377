package com.loadrider.signaling.session;

import com.loadrider.signaling.engineio.CloseReason;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The beginning and the end of every session.
@Component
class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final SessionRegistry registry;
    private final SessionGreeting greeting;
    private final TokenExpiry expiry;
    private final List<SessionListener> listeners;
    private final Recovery recovery;
    private final SessionFigures figures;
    private volatile boolean draining;

    Sessions(
            SessionRegistry registry,
            SessionGreeting greeting,
            TokenExpiry expiry,
            List<SessionListener> listeners,
            Recovery recovery,
            SessionFigures figures) {
        this.registry = registry;
        this.greeting = greeting;
        this.expiry = expiry;
        this.listeners = List.copyOf(listeners);
        this.recovery = recovery;
        this.figures = figures;
    }

    void opened(ClientSession session) {
        if (!greeting.greet(session, () -> isRegistered(session))) {
            session.close(CloseReason.CONNECT_REFUSED);
            return;
        }
        log.info("{} connected", session);
        expiry.watch(session);
        listeners.forEach(it -> it.changed(session.userId()));
        if (draining) {
            session.close(CloseReason.DRAINING);
        }
    }

    /// A session that goes on has what it missed before anything else can be sent to it.
    private boolean isRegistered(ClientSession session) {
        ClientSession former = session.entry().former();
        boolean registered = former == null ? registry.add(session) : registry.replace(former, session);
        if (registered) {
            recovery.opened(session, session.entry());
        }
        return registered;
    }

    void closed(ClientSession session, CloseReason reason) {
        session.stopExpiry();
        boolean isKept = !draining && recovery.keeps(session, reason);
        boolean wasHere = registry.of(session.userId()).contains(session);
        if (isKept && wasHere) {
            registry.lose(session).ifPresent(recovery::giveUp);
        } else {
            registry.remove(session);
        }
        if (wasHere) {
            log.info("{} disconnected: {}", session, reason);
            figures.closed(reason);
            listeners.forEach(it -> it.changed(session.userId()));
        }
    }

    /// From now on sessions are closed as they open.
    List<ClientSession> drain() {
        draining = true;
        return registry.all();
    }
}
