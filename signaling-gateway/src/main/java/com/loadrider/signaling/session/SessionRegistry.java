package com.loadrider.signaling.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// All sessions of this gateway, by user. Readers get lists that never change.
@Component
public class SessionRegistry {

    private final ConcurrentHashMap<Long, List<ClientSession>> byUser = new ConcurrentHashMap<>();
    private final int perUser;

    SessionRegistry(SessionLimits limits) {
        perUser = limits.socketsPerUser();
    }

    /// The sessions of a user, in the order in which they came; empty when there are none.
    public List<ClientSession> of(long userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    boolean hasRoomFor(long userId) {
        return of(userId).size() < perUser;
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

    /// Removes this very session; another one of the same user and device stays.
    ///
    /// @return whether it was there
    boolean remove(ClientSession session) {
        boolean[] removed = new boolean[1];
        byUser.computeIfPresent(session.userId(), (_, before) -> {
            List<ClientSession> after =
                    before.stream().filter(it -> it != session).toList();
            removed[0] = after.size() < before.size();
            return after.isEmpty() ? null : after;
        });
        return removed[0];
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
