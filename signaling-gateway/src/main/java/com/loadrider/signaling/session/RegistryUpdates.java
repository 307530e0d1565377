package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.CloseReason;
import java.util.List;
import org.springframework.stereotype.Component;

/// Adds sessions to the [SessionRegistry] and removes them, together with [Recovery] and [Displacement].
@Component
class RegistryUpdates {

    private final SessionRegistry registry;
    private final Recovery recovery;
    private final Displacement displacement;

    RegistryUpdates(SessionRegistry registry, Recovery recovery, Displacement displacement) {
        this.registry = registry;
        this.recovery = recovery;
        this.displacement = displacement;
    }

    /// Registers the session. A resumed session replaces the previous one and is sent the
    /// events it missed before any other.
    ///
    /// @return false if the user has the maximum number of sockets
    boolean register(ClientSession session) {
        ClientSession previous = session.client().previous();
        boolean registered = previous == null ? registry.add(session) : registry.replace(previous, session);
        if (registered) {
            recovery.opened(session, session.client());
        }
        return registered;
    }

    /// Closes one socket of the user. Blocks for at most 0.5 s.
    void makeRoom(long userId) {
        displacement.makeRoom(userId);
    }

    /// Removes a session that has ended.
    ///
    /// @param mayComeBack whether the client may resume it
    /// @return whether it was registered until then
    boolean unregister(ClientSession session, CloseReason reason, boolean mayComeBack) {
        boolean isKept = mayComeBack && recovery.keeps(session, reason);
        boolean wasHere = registry.of(session.userId()).contains(session);
        if (isKept && wasHere) {
            registry.lose(session).ifPresent(recovery::giveUp);
        } else {
            registry.remove(session);
        }
        return wasHere || reason == SessionCloseReason.DISPLACED;
    }

    /// All sessions at this moment.
    List<ClientSession> all() {
        return registry.all();
    }
}
