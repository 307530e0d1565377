package com.loadrider.signaling.session;

import com.loadrider.events.CallParticipant;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.engineio.CloseReason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes sessions into the registry and out of it. A user who has as many sockets as allowed loses the one that has
/// been silent longest to a new one: a phone that changes networks leaves sockets behind that only look alive.
@Component
class Registration {

    /// What a client that is there needs at most to answer a ping, on most networks.
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

    /// Registers the session. One that goes on with a former session takes its place, and is sent what it missed
    /// before anything else.
    ///
    /// @return false if the user has no room for it
    boolean register(ClientSession session) {
        ClientSession former = session.entry().former();
        boolean registered = former == null ? registry.add(session) : registry.replace(former, session);
        if (registered) {
            recovery.opened(session, session.entry());
        }
        return registered;
    }

    /// Closes the socket of the user that has been silent longest. All are asked for a sign of life first: between
    /// two heartbeats a socket without a client looks like one that has nothing to say. Waits for the answers,
    /// 0.5 s at most.
    void makeRoom(long userId) {
        List<ClientSession> sessions = registry.of(userId);
        long asked = System.nanoTime();
        sessions.forEach(it -> it.socket().ping());
        awaitAnswers(sessions, asked);
        sessions.stream()
                .min(leastMissed(asked, devicesInCalls(userId)))
                .filter(registry::remove)
                .ifPresent(it -> it.close(CloseReason.DISPLACED));
    }

    /// The session has ended.
    ///
    /// @param mayComeBack whether its client may go on with it
    /// @return whether it had been registered until then
    boolean unregister(ClientSession session, CloseReason reason, boolean mayComeBack) {
        boolean isKept = mayComeBack && recovery.keeps(session, reason);
        boolean wasHere = registry.of(session.userId()).contains(session);
        if (isKept && wasHere) {
            registry.lose(session).ifPresent(recovery::giveUp);
        } else {
            registry.remove(session);
        }
        return wasHere || reason == CloseReason.DISPLACED;
    }

    /// All sessions, as of now.
    List<ClientSession> all() {
        return registry.all();
    }

    private static void awaitAnswers(List<ClientSession> sessions, long asked) {
        while (System.nanoTime() - asked < ANSWER_TIME.toNanos()
                && sessions.stream().anyMatch(it -> isSilent(it, asked))) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /// Sockets that do not answer come first, the one that has been silent longest in front. Among those that answer
    /// the ones that have a call come last, and otherwise those whose clients did something most recently.
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
