package com.loadrider.notifications.callpush;

import com.loadrider.events.MissedCallsSeen;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The calls that users have missed, by conversation. A user who calls or answers in a conversation starts anew
/// there, and so does one who has seen the missed calls.
@Component
class MissedCalls {

    private final JdbcClient jdbc;

    MissedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a call, once, and returns how many there are.
    int add(long userId, long conversationId, long callId) {
        jdbc.sql("INSERT INTO missed_calls (user_id, conversation_id, call_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(userId, conversationId, callId)
                .update();
        return jdbc.sql("SELECT count(*) FROM missed_calls WHERE user_id = ? AND conversation_id = ?")
                .params(userId, conversationId)
                .query(Integer.class)
                .single();
    }

    /// Forgets the calls that the user has seen.
    void forget(MissedCallsSeen seen) {
        jdbc.sql("DELETE FROM missed_calls WHERE user_id = ? AND conversation_id = ? AND call_id <= ?")
                .params(seen.userId(), seen.conversationId(), seen.upTo())
                .update();
    }

    void forget(long userId, long conversationId) {
        jdbc.sql("DELETE FROM missed_calls WHERE user_id = ? AND conversation_id = ?")
                .params(userId, conversationId)
                .update();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        while (deleteSome() > 0) {}
    }

    private int deleteSome() {
        return jdbc.sql("""
                        DELETE FROM missed_calls WHERE (user_id, conversation_id, call_id) IN (
                            SELECT user_id, conversation_id, call_id FROM missed_calls
                            WHERE missed_at < clock_timestamp() - interval '30 days' LIMIT 1000)
                        """).update();
    }
}
