package com.loadrider.calls.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One active call per user, by a table keyed by user.
@Component
class UsersInCall {

    private final JdbcClient jdbc;

    UsersInCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims both users for a call, and returns those who were free. Waits for a transaction that is
    /// claiming either of them right now. One order for all, so that no two claims wait for each other.
    Set<Long> claim(long callId, long one, long other) {
        return Set.copyOf(jdbc.sql("""
                        INSERT INTO users_in_call (user_id, call_id) VALUES (?, ?), (?, ?)
                        ON CONFLICT DO NOTHING RETURNING user_id
                        """)
                .params(Math.min(one, other), callId, Math.max(one, other), callId)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// Frees whoever was claimed for the call.
    void release(long callId) {
        jdbc.sql("DELETE FROM users_in_call WHERE call_id = ?").param(callId).update();
    }

    /// The call that the user is in.
    Optional<Long> callOf(long userId) {
        List<Long> calls = jdbc.sql("SELECT call_id FROM users_in_call WHERE user_id = ?")
                .param(userId)
                .query((row, _) -> row.getLong(1))
                .list();
        return calls.stream().findFirst();
    }
}
