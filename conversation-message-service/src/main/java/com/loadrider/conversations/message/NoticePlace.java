package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The place of a new notice among the notices of its call.
///
/// @param id an id for the notice
/// @param isTaken whether there is a notice of the same event already
/// @param before the notice with the lowest later version, if it was written first
record NoticePlace(long id, boolean isTaken, Optional<Later> before) {

    /// A notice of a later version.
    ///
    /// @param position the position in the conversation
    /// @param createdAt when the notice was written
    record Later(long position, Instant createdAt) {}

    /// Finds the place of a notice with one query.
    ///
    /// @param version the version of the call that the notice describes
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
