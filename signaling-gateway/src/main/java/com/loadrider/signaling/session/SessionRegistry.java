package com.loadrider.signaling.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All sessions of this gateway, by user, and those whose connection broke and whose clients may come
/// back. Readers get lists that never change.
@Component
public class SessionRegistry {

    private final ConcurrentHashMap<Long, List<ClientSession>> byUser = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, List<ClientSession>> lost = new ConcurrentHashMap<>();
    private final int perUser;

    SessionRegistry(SessionLimits limits) {
        perUser = limits.socketsPerUser();
    }

    /// The sessions of a user, in the order in which they came; empty when there are none.
    public List<ClientSession> of(long userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    /// The sessions of a user that events are for: all there are, and those that are lost for now.
    public List<ClientSession> listening(long userId) {
        // In this order: a session is put among the lost before it is taken from the others.
        List<ClientSession> here = of(userId);
        List<ClientSession> away = lost.get(userId);
        if (away == null) {
            return here;
        }
        // While a session is lost, or goes on, it may be on both lists for a moment.
        return Stream.concat(
                        here.stream(), away.stream().filter(it -> here.stream().noneMatch(it::sharesBacklogWith)))
                .toList();
    }

    /// Whether the session is lost for now.
    public boolean isLost(ClientSession session) {
        return lost.getOrDefault(session.userId(), List.of()).contains(session);
    }

    /// Whether there was room for it.
    boolean add(ClientSession session) {
        List<ClientSession> after = byUser.compute(session.userId(), (_, before) -> {
            if (before == null) {
                return List.of(session);
            }
            return before.size() >= perUser ? before : with(before, session);
        });
        return after.getLast() == session;
    }

    /// Puts the session in the place of the one that it goes on with, and of any other that went on with the same.
    ///
    /// @return whether there was room for it
    boolean replace(ClientSession former, ClientSession session) {
        boolean[] added = new boolean[1];
        byUser.compute(session.userId(), (_, before) -> {
            List<ClientSession> others = before == null
                    ? List.of()
                    : before.stream()
                            .filter(it -> !it.sharesBacklogWith(session))
                            .toList();
            added[0] = others.size() < perUser;
            List<ClientSession> after = added[0] ? with(others, session) : others;
            return after.isEmpty() ? null : after;
        });
        remove(former, lost);
        return added[0];
    }

    /// Removes this very session; another one of the same user and device stays.
    ///
    /// @return whether it was there
    boolean remove(ClientSession session) {
        return remove(session, byUser);
    }

    /// From now on the session only listens.
    ///
    /// @return the oldest, which is given up, if there are too many
    Optional<ClientSession> lose(ClientSession session) {
        var givenUp = new AtomicReference<@Nullable ClientSession>();
        lost.compute(session.userId(), (_, before) -> {
            List<ClientSession> kept = before == null ? List.of() : before;
            boolean isFull = kept.size() >= perUser;
            givenUp.set(isFull ? kept.getFirst() : null);
            return with(isFull ? kept.subList(1, kept.size()) : kept, session);
        });
        byUser.computeIfPresent(session.userId(), (_, before) -> without(before, session));
        return Optional.ofNullable(givenUp.get());
    }

    /// The session is neither here nor lost any more.
    void forget(ClientSession session) {
        remove(session, byUser);
        remove(session, lost);
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

    /// All sessions, and those that are lost for now.
    public List<ClientSession> allListening() {
        return Stream.concat(byUser.values().stream(), lost.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /// All sessions, as of now.
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
