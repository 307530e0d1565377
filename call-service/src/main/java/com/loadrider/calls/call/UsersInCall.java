package com.loadrider.calls.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The active call of each user. The key of its table is the user, so a user can be in one call only.
@Component
class UsersInCall {

    private final JdbcClient jdbc;

    UsersInCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims both users for a call and returns those who were free. Waits for other transactions that are
    /// claiming one of them. All claims use the same order, so that they cannot deadlock.
    Set<Long> claim(long callId, long one, long other) {
        return Set.copyOf(jdbc.sql("""
                        INSERT INTO users_in_call (user_id, call_id) VALUES (?, ?), (?, ?)
                        ON CONFLICT DO NOTHING RETURNING user_id
                        """)
                .params(Math.min(one, other), callId, Math.max(one, other), callId)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// Claims one user for a call, or returns false if the user is in another one. Waits for a transaction that is
    /// claiming the user.
    boolean claim(long callId, long userId) {
        return jdbc.sql("""
                        INSERT INTO users_in_call AS mine (user_id, call_id) VALUES (?, ?)
                        ON CONFLICT (user_id) DO UPDATE SET call_id = mine.call_id WHERE mine.call_id = excluded.call_id
                        """).params(userId, callId).update() == 1;
    }

    /// Splits users into those who are free and those who are in a call.
    Invitees split(Set<Long> userIds) {
        Set<Long> busy = userIds.isEmpty() ? Set.of() : among(userIds);
        return new Invitees(userIds.stream().filter(it -> !busy.contains(it)).collect(Collectors.toSet()), busy);
    }

    private Set<Long> among(Collection<Long> userIds) {
        return Set.copyOf(jdbc.sql("SELECT user_id FROM users_in_call WHERE user_id = ANY (?)")
                .param(userIds.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// Releases a user from a call.
    void release(long callId, long userId) {
        jdbc.sql("DELETE FROM users_in_call WHERE user_id = ? AND call_id = ?")
                .params(userId, callId)
                .update();
    }

    /// Releases the users of a call.
    void release(long callId) {
        jdbc.sql("DELETE FROM users_in_call WHERE call_id = ?").param(callId).update();
    }

    /// Returns the id of the call that the user is in, if any.
    Optional<Long> callOf(long userId) {
        List<Long> calls = jdbc.sql("SELECT call_id FROM users_in_call WHERE user_id = ?")
                .param(userId)
                .query((row, _) -> row.getLong(1))
                .list();
        return calls.stream().findFirst();
    }
}
