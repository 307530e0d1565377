package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The latest known state of each call, by id and by user. Finished calls stay until call-service publishes their
/// tombstone, so that late requests are told that the call is over. Thread-safe.
@Component
public class CallView {

    private final ConcurrentHashMap<Long, KnownCall> calls = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Set<Long>> activeByUser = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Long> activeGroupByConversation = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();

    /// Increases with every change of a state, right after it. Whoever read the view at an earlier revision has
    /// to read it again.
    public long revision() {
        return revision.get();
    }

    /// Returns the call; empty if this gateway does not know it.
    public Optional<CallSession> find(long callSessionId) {
        KnownCall known = calls.get(callSessionId);
        return known == null ? Optional.empty() : Optional.of(known.session());
    }

    /// The calls that are not over and concern a user, sorted by id.
    public List<CallSession> activeOf(long userId) {
        return activeByUser.getOrDefault(userId, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .filter(call -> !call.status().isTerminal())
                .sorted(Comparator.comparingLong(CallSession::callSessionId))
                .toList();
    }

    /// The group calls that are not over.
    public List<CallSession> activeGroups() {
        return activeGroupByConversation.values().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// The group call of a conversation that is not over.
    public Optional<CallSession> activeGroupOf(long conversationId) {
        return Optional.ofNullable(activeGroupByConversation.get(conversationId))
                .flatMap(this::find);
    }

    /// Stores a state, unless the same version or a later one is known.
    public void update(CallSession state) {
        calls.compute(
                state.callSessionId(),
                (_, known) -> indexed(known, known == null ? new KnownCall(state, null, false) : known.updated(state)));
        revision.incrementAndGet();
    }

    /// Removes a call.
    public void remove(long callSessionId) {
        calls.computeIfPresent(callSessionId, (_, known) -> {
            index(known.session(), Parties.of(known.session()), Set.of());
            activeGroupByConversation.remove(known.session().conversationId(), callSessionId);
            return null;
        });
        revision.incrementAndGet();
    }

    /// Marks a version as announced.
    ///
    /// @return the change since the last version that was announced; empty if this version or a later one was
    ///     announced before
    public Optional<CallChange> announce(CallSession state) {
        var change = new AtomicReference<@Nullable CallChange>();
        calls.computeIfPresent(state.callSessionId(), (_, known) -> {
            if (known.isAnnounced(state.version())) {
                return known;
            }
            change.set(new CallChange(known.announced(), state));
            return known.announced(state);
        });
        return Optional.ofNullable(change.get());
    }

    /// Records that a signal of the call was relayed.
    ///
    /// @return whether it was the first one; false for a call that this gateway does not know
    public boolean recordSignal(long callSessionId) {
        KnownCall known = calls.get(callSessionId);
        if (known == null || known.signaled()) {
            return false;
        }
        boolean[] first = new boolean[1];
        calls.computeIfPresent(callSessionId, (_, now) -> {
            first[0] = !now.signaled();
            return now.withSignal();
        });
        return first[0];
    }

    /// Replaces all calls by these. The new states are not announced, because every socket gets a
    /// snapshot, now or when it connects.
    public void replaceBy(Collection<CallSession> states) {
        Set<Long> kept = new HashSet<>();
        for (CallSession state : states) {
            kept.add(state.callSessionId());
            calls.compute(state.callSessionId(), (_, previous) -> {
                var latest = new KnownCall(state, state, previous != null && previous.signaled());
                return indexed(previous, previous == null ? latest : latest.updated(previous.session()));
            });
        }
        calls.keySet().stream().filter(id -> !kept.contains(id)).forEach(this::remove);
        revision.incrementAndGet();
    }

    private KnownCall indexed(@Nullable KnownCall before, KnownCall known) {
        CallSession call = known.session();
        index(call, before == null ? Set.of() : Parties.of(before.session()), Parties.of(call));
        if (call.isGroup() && !call.status().isTerminal()) {
            activeGroupByConversation.put(call.conversationId(), call.callSessionId());
        } else {
            activeGroupByConversation.remove(call.conversationId(), call.callSessionId());
        }
        return known;
    }

    private void index(CallSession call, Set<Long> before, Set<Long> after) {
        before.stream().filter(it -> !after.contains(it)).forEach(it -> unindex(it, call.callSessionId()));
        after.forEach(it -> index(it, call.callSessionId()));
    }

    private void index(long userId, long callSessionId) {
        activeByUser.compute(userId, (_, known) -> {
            Set<Long> ids = known == null ? ConcurrentHashMap.newKeySet(2) : known;
            ids.add(callSessionId);
            return ids;
        });
    }

    private void unindex(long userId, long callSessionId) {
        activeByUser.computeIfPresent(userId, (_, ids) -> {
            ids.remove(callSessionId);
            return ids.isEmpty() ? null : ids;
        });
    }
}
