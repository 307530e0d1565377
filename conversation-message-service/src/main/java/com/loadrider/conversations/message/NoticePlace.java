package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The place of a new notice among those of its call.
///
/// @param id an id for it
/// @param isTaken whether a notice of that event is written already
/// @param before the notice of the lowest later version, where that was written first
record NoticePlace(long id, boolean isTaken, Optional<Later> before) {

    /// @param position its place in the conversation
    /// @param createdAt when it was written
    record Later(long position, Instant createdAt) {}

    /// All of it in one round trip.
    ///
    /// @param version of the call that the notice tells of
    static NoticePlace of(JdbcClient jdbc, CallNotice notice, int version) {
        return jdbc.sql("""
                        SELECT nextval('messages_id_seq') AS id, later.position, later.created_at,
                               EXISTS (SELECT FROM messages WHERE call_session_id = :call AND call_event = :event) AS taken
                        FROM (VALUES (0)) AS one LEFT JOIN LATERAL
                             (SELECT position, created_at FROM messages
                              WHERE call_session_id = :call AND call_version > :version
                              ORDER BY call_version LIMIT 1) AS later ON true
                        """)
                .param("call", notice.callSessionId())
                .param("event", notice.event().name())
                .param("version", version)
                .query((row, _) -> read(row))
                .single();
    }

    private static NoticePlace read(ResultSet row) throws SQLException {
        OffsetDateTime createdAt = row.getObject("created_at", OffsetDateTime.class);
        return new NoticePlace(
                row.getLong("id"),
                row.getBoolean("taken"),
                createdAt == null
                        ? Optional.empty()
                        : Optional.of(new Later(row.getLong("position"), createdAt.toInstant())));
    }
}
