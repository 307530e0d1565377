package com.loadrider.calls.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lock to start a call in a conversation. Initiates of one conversation run one after another. If two users call
/// each other, the second one therefore finds the call of the first.
///
/// @param callId an id for the new call
/// @param now the time of the database's clock when the lock was taken
record ConversationLock(long callId, Instant now) {

    /// Takes the lock, which is held until the transaction ends.
    static ConversationLock acquire(JdbcClient jdbc, long conversationId) {
        return jdbc.sql("""
                        SELECT nextval('call_sessions_id_seq') AS id, clock_timestamp() AS now
                        FROM pg_advisory_xact_lock(?)
                        """)
                .param(conversationId)
                .query((row, _) -> new ConversationLock(
                        row.getLong("id"),
                        row.getObject("now", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS)))
                .single();
    }
}
