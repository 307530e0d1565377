package com.loadrider.calls.membership;

import com.loadrider.events.ConversationMembers;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of replicated members.
@Component
class MembersTable {

    private final JdbcClient jdbc;

    MembersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Replaces the members and returns those who are gone. Changes nothing if the table already has this
    /// version or a newer one.
    Set<Long> replace(ConversationMembers published) {
        long conversationId = published.conversationId();
        int newer = jdbc.sql("""
                        INSERT INTO conversation_versions (conversation_id, version) VALUES (?, ?)
                        ON CONFLICT (conversation_id) DO UPDATE SET version = excluded.version
                        WHERE conversation_versions.version < excluded.version
                        """).params(conversationId, published.version()).update();
        if (newer == 0) {
            return Set.of();
        }
        Long[] members = published.participantIds().toArray(Long[]::new);
        Long[] requested = published.requestedIds().toArray(Long[]::new);
        jdbc.sql("""
                        INSERT INTO conversation_members AS m (conversation_id, user_id, is_requested)
                        SELECT ?, user_id, user_id = ANY (?) FROM unnest(?) AS user_id
                        ON CONFLICT (conversation_id, user_id) DO UPDATE SET is_requested = excluded.is_requested
                        WHERE m.is_requested <> excluded.is_requested
                        """).params(conversationId, requested, members).update();
        return new HashSet<>(jdbc.sql(
                        "DELETE FROM conversation_members WHERE conversation_id = ? AND user_id <> ALL (?) RETURNING user_id")
                .params(conversationId, members)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// Removes the conversation and returns its members.
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
