package com.loadrider.signaling.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All sessions of this gateway by user, and the lost sessions: those whose connection broke and which a client may
/// resume. The lists that it returns are immutable.
@Component
public class SessionRegistry {

    private final ConcurrentHashMap<Long, List<ClientSession>> byUser = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, List<ClientSession>> lost = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private final int perUser;

    SessionRegistry(SessionLimits limits) {
        perUser = limits.socketsPerUser();
    }

    /// Increases with every change of the sessions, right after it.
    public long revision() {
        return revision.get();
    }

    /// The sessions of a user in the order in which they connected; empty if there are none.
    public List<ClientSession> of(long userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    /// The sessions of a user that receive events: the connected ones and the lost ones.
    public List<ClientSession> listening(long userId) {
        // The order matters: a session is added to the lost ones before it is removed from the connected ones.
        List<ClientSession> here = of(userId);
        List<ClientSession> away = lost.get(userId);
        if (away == null) {
            return here;
        }
        // While a session is being lost or resumed, it may be on both lists for a moment.
        return Stream.concat(
                        here.stream(), away.stream().filter(it -> here.stream().noneMatch(it::sharesReplayBufferWith)))
                .toList();
    }

    /// Whether the session is lost and may still be resumed.
    public boolean isLost(ClientSession session) {
        return lost.getOrDefault(session.userId(), List.of()).contains(session);
    }

    /// Adds the session if the user has fewer than the maximum number of sockets.
    ///
    /// @return whether it was added
    boolean add(ClientSession session) {
        List<ClientSession> after = byUser.compute(session.userId(), (_, before) -> {
            if (before == null) {
                return List.of(session);
            }
            return before.size() >= perUser ? before : with(before, session);
        });
        revision.incrementAndGet();
        return after.getLast() == session;
    }

    /// Replaces the previous session, and any other session that resumed the same one, by this session.
    ///
    /// @return whether it was added
    boolean replace(ClientSession previous, ClientSession session) {
        boolean[] added = new boolean[1];
        byUser.compute(session.userId(), (_, before) -> {
            List<ClientSession> others = before == null
                    ? List.of()
                    : before.stream()
                            .filter(it -> !it.sharesReplayBufferWith(session))
                            .toList();
            added[0] = others.size() < perUser;
            List<ClientSession> after = added[0] ? with(others, session) : others;
            return after.isEmpty() ? null : after;
        });
        remove(previous, lost);
        revision.incrementAndGet();
        return added[0];
    }

    /// Removes exactly this session. Other sessions of the same user and device stay.
    ///
    /// @return whether it was registered
    boolean remove(ClientSession session) {
        boolean removed = remove(session, byUser);
        revision.incrementAndGet();
        return removed;
    }

    /// Moves the session from the connected ones to the lost ones. From now on it only buffers events.
    ///
    /// @return the user's oldest lost session, which was dropped because there were too many
    Optional<ClientSession> lose(ClientSession session) {
        var givenUp = new AtomicReference<@Nullable ClientSession>();
        lost.compute(session.userId(), (_, before) -> {
            List<ClientSession> kept = before == null ? List.of() : before;
            boolean isFull = kept.size() >= perUser;
            givenUp.set(isFull ? kept.getFirst() : null);
            return with(isFull ? kept.subList(1, kept.size()) : kept, session);
        });
        byUser.computeIfPresent(session.userId(), (_, before) -> without(before, session));
        revision.incrementAndGet();
        return Optional.ofNullable(givenUp.get());
    }

    /// Removes the session from the connected ones and the lost ones.
    void removeLost(ClientSession session) {
        remove(session, byUser);
        remove(session, lost);
        revision.incrementAndGet();
    }

    private static boolean remove(ClientSession session, ConcurrentHashMap<Long, List<ClientSession>> from) {
        boolean[] removed = new boolean[1];
        from.computeIfPresent(session.userId(), (_, before) -> {
            removed[0] = before.contains(session);
            return without(before, session);
        });
        return removed[0];
    }

    private static @Nullable List<ClientSession> without(List<ClientSession> before, ClientSession session) {
        List<ClientSession> after = before.stream().filter(it -> it != session).toList();
        return after.isEmpty() ? null : after;
    }

    /// All sessions, connected and lost.
    public List<ClientSession> allListening() {
        return Stream.concat(byUser.values().stream(), lost.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /// All connected sessions at this moment.
    public List<ClientSession> all() {
        return byUser.values().stream().flatMap(List::stream).toList();
    }

    int count() {
        return byUser.values().stream().mapToInt(List::size).sum();
    }

    private static List<ClientSession> with(List<ClientSession> before, ClientSession session) {
        var after = new ArrayList<ClientSession>(before.size() + 1);
        after.addAll(before);
        after.add(session);
        return List.copyOf(after);
    }
}
