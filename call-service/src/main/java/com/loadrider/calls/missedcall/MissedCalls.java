package com.loadrider.calls.missedcall;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallChange;
import com.loadrider.calls.call.CallChanges;
import com.loadrider.calls.call.Calls;
import com.loadrider.events.CallSession;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The calls that users have missed and not seen yet. A call that found its receiver busy was missed too.
@Component
public class MissedCalls implements CallChanges {

    private static final int MOST_CONVERSATIONS = 100;

    /// The SQL of [#unseen].
    static final String UNSEEN = """
            SELECT conversation_id, count(*) AS calls, max(call_id) AS last_call,
                sum(count(*)) OVER () AS total
            FROM missed_calls missed
            WHERE user_id = :userId AND EXISTS (
                SELECT 1 FROM conversation_members m
                WHERE m.conversation_id = missed.conversation_id AND m.user_id = :userId)
            GROUP BY conversation_id ORDER BY max(missed_at) DESC, conversation_id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final Calls calls;
    private final SeenCalls seenCalls;

    MissedCalls(JdbcClient jdbc, Calls calls, SeenCalls seenCalls) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.seenCalls = seenCalls;
    }

    /// Adds a call for those who have missed it.
    @Override
    public void record(Call call, CallChange change) {
        Set<Long> missedBy = call.missedBy();
        if (!missedBy.isEmpty()) {
            add(call.session(), missedBy);
        }
    }

    private void add(CallSession call, Set<Long> missedBy) {
        Instant end = Objects.requireNonNull(call.endTime(), "a missed call is over");
        jdbc.sql("""
                        INSERT INTO missed_calls (user_id, call_id, conversation_id, missed_at)
                        SELECT user_id, ?, ?, ? FROM unnest(?) AS user_id
                        """)
                .params(
                        call.callSessionId(),
                        call.conversationId(),
                        end.atOffset(ZoneOffset.UTC),
                        missedBy.toArray(Long[]::new))
                .update();
    }

    /// Returns the missed calls by conversation, the latest first. Conversations that the user has left are not
    /// among them.
    @Transactional(readOnly = true)
    public MissedCallList unseen(long userId) {
        List<Group> groups = jdbc.sql(UNSEEN)
                .param("userId", userId)
                .param("most", MOST_CONVERSATIONS)
                .query((row, _) -> new Group(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
        Map<Long, Call> last = calls
                .findAll(groups.stream().map(Group::lastCall).toList())
                .stream()
                .collect(Collectors.toMap(Call::getId, Function.identity()));
        return new MissedCallList(
                groups.isEmpty() ? 0 : groups.getFirst().total(),
                groups.stream()
                        .map(it -> new MissedCallList.Item(
                                it.conversationId(),
                                it.count(),
                                Objects.requireNonNull(last.get(it.lastCall()), "a foreign key holds the call")
                                        .session()))
                        .toList());
    }

    /// Marks calls as seen: those that were missed until the end of one of the user's calls, or until now if that
    /// call is not over. Returns false if the user has no such call. Repeating it changes nothing.
    ///
    /// @param conversationId the conversation of the missed calls; null for all conversations
    /// @param upTo the id of the user's call
    @Transactional
    public boolean see(long userId, @Nullable Long conversationId, long upTo) {
        Optional<OffsetDateTime> end = endOf(upTo, userId);
        end.ifPresent(it -> forget(userId, conversationId, it)
                .forEach((conversation, call) -> seenCalls.seen(userId, conversation, call)));
        return end.isPresent();
    }

    private Optional<OffsetDateTime> endOf(long callId, long userId) {
        return jdbc.sql("""
                        SELECT coalesce(end_time, clock_timestamp()) FROM call_sessions
                        WHERE id = :callId AND (:userId IN (caller_id, receiver_id) OR EXISTS (
                            SELECT FROM call_participants p WHERE p.call_session_id = :callId AND p.user_id = :userId))
                        """)
                .param("callId", callId)
                .param("userId", userId)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional();
    }

    /// Returns the last of the forgotten calls by conversation.
    private SortedMap<Long, Long> forget(long userId, @Nullable Long conversationId, OffsetDateTime end) {
        SortedMap<Long, Long> last = new TreeMap<>();
        jdbc.sql("""
                        DELETE FROM missed_calls WHERE user_id = :userId AND missed_at <= :end
                          AND conversation_id = coalesce(CAST(:conversationId AS bigint), conversation_id)
                        RETURNING conversation_id, call_id
                        """)
                .param("userId", userId)
                .param("end", end)
                .param("conversationId", conversationId)
                .query(row -> {
                    last.merge(row.getLong(1), row.getLong(2), Math::max);
                });
        return last;
    }

    /// @param total the missed calls in all conversations
    private record Group(long conversationId, long count, long lastCall, long total) {}
}
