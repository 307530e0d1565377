package com.loadrider.signaling.session;

import com.loadrider.events.CallParticipant;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.socketio.engineio.CloseReason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Adds sessions to the registry and removes them. When a user with the maximum number of sockets opens
/// another one, the socket that has been silent longest is closed: a phone that changes networks leaves dead
/// sockets behind that still look alive.
@Component
class Registration {

    /// The longest time that a live client takes to answer a ping on most networks.
    private static final Duration ANSWER_TIME = Duration.ofMillis(500);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final SessionRegistry registry;
    private final Recovery recovery;
    private final CallView calls;

    Registration(SessionRegistry registry, Recovery recovery, CallView calls) {
        this.registry = registry;
        this.recovery = recovery;
        this.calls = calls;
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

    /// Closes the user's socket that has been silent longest. All sockets are pinged first, because
    /// between two heartbeats a socket without a client looks like one with nothing to say. Blocks until
    /// they have answered, at most 0.5 s.
    void makeRoom(long userId) {
        List<ClientSession> sessions = registry.of(userId);
        long asked = System.nanoTime();
        sessions.forEach(it -> it.socket().ping());
        awaitAnswers(sessions, asked);
        sessions.stream()
                .min(leastMissed(asked, devicesInCalls(userId)))
                .filter(registry::remove)
                .ifPresent(it -> it.close(SessionCloseReason.DISPLACED));
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

    private static void awaitAnswers(List<ClientSession> sessions, long asked) {
        while (System.nanoTime() - asked < ANSWER_TIME.toNanos()
                && sessions.stream().anyMatch(it -> isSilent(it, asked))) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /// Sorts the sockets in the order in which they are closed. Sockets that did not answer come first, the
    /// longest silent first. Among those that answered, sockets of devices in a call come last; the others are
    /// sorted by their last event, oldest first.
    private static Comparator<ClientSession> leastMissed(long asked, Set<String> devicesInCalls) {
        return Comparator.<ClientSession, Boolean>comparing(it -> !isSilent(it, asked))
                .thenComparing(it -> !isSilent(it, asked) && devicesInCalls.contains(it.deviceId()))
                .thenComparingLong(it -> (isSilent(it, asked) ? it.heardAt() : it.activeAt()) - asked);
    }

    private static boolean isSilent(ClientSession session, long asked) {
        return session.heardAt() - asked < 0;
    }

    private Set<String> devicesInCalls(long userId) {
        return calls.activeOf(userId).stream()
                .flatMap(call -> call.participant(userId).stream())
                .map(CallParticipant::deviceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
