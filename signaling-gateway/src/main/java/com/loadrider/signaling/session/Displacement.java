package com.loadrider.signaling.session;

import com.loadrider.events.CallParticipant;
import com.loadrider.signaling.callview.CallView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Decides which socket is closed when a user with the maximum number of sockets opens another one. It is the
/// socket that has been silent longest: a phone that changes networks leaves dead sockets behind that still look
/// alive.
@Component
class Displacement {

    /// The longest time that a live client takes to answer a ping on most networks.
    private static final Duration ANSWER_TIME = Duration.ofMillis(500);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final SessionRegistry registry;
    private final CallView calls;

    Displacement(SessionRegistry registry, CallView calls) {
        this.registry = registry;
        this.calls = calls;
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
