package com.loadrider.calls.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The right to start a call in a conversation: initiates of one conversation go one after another, so that of two
/// users who call each other the second finds the first one's call.
///
/// @param callId an id for the new call
/// @param now the database's clock when the turn came
record ConversationTurn(long callId, Instant now) {

    /// Waits for the turn, which lasts until the transaction ends.
    static ConversationTurn take(JdbcClient jdbc, long conversationId) {
        return jdbc.sql("""
                        SELECT nextval('call_sessions_id_seq') AS id, clock_timestamp() AS now
                        FROM pg_advisory_xact_lock(?)
                        """)
                .param(conversationId)
                .query((row, _) -> new ConversationTurn(
                        row.getLong("id"),
                        row.getObject("now", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS)))
                .single();
    }
}
