package com.loadrider.calls.membership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The replica's rows.
@Component
class MembersTable {

    private final JdbcClient jdbc;

    MembersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes over the members at that version, and returns those who are gone; changes nothing when it
    /// holds a version as high already.
    Set<Long> replace(long conversationId, List<Long> userIds, long version) {
        int newer = jdbc.sql("""
                        INSERT INTO conversation_versions (conversation_id, version) VALUES (?, ?)
                        ON CONFLICT (conversation_id) DO UPDATE SET version = excluded.version
                        WHERE conversation_versions.version < excluded.version
                        """).params(conversationId, version).update();
        if (newer == 0) {
            return Set.of();
        }
        Long[] members = userIds.toArray(Long[]::new);
        jdbc.sql("""
                        INSERT INTO conversation_members (conversation_id, user_id)
                        SELECT ?, unnest(?) ON CONFLICT DO NOTHING
                        """).params(conversationId, members).update();
        return new HashSet<>(jdbc.sql(
                        "DELETE FROM conversation_members WHERE conversation_id = ? AND user_id <> ALL (?) RETURNING user_id")
                .params(conversationId, members)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// Forgets the conversation, and returns who was in it.
    Set<Long> remove(long conversationId) {
        Set<Long> members =
                new HashSet<>(jdbc.sql("DELETE FROM conversation_members WHERE conversation_id = ? RETURNING user_id")
                        .param(conversationId)
                        .query((row, _) -> row.getLong(1))
                        .list());
        jdbc.sql("DELETE FROM conversation_versions WHERE conversation_id = ?")
                .param(conversationId)
                .update();
        return members;
    }
}
