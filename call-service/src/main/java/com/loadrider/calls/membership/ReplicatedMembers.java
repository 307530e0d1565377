package com.loadrider.calls.membership;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplicatedMembers implements Memberships {

    private final JdbcClient jdbc;
    private final ConversationClient conversations;

    ReplicatedMembers(JdbcClient jdbc, ConversationClient conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    @Override
    public boolean include(long conversationId, long... userIds) {
        return replicaIncludes(conversationId, userIds) || conversations.membersInclude(conversationId, userIds);
    }

    @Override
    public Reach reach(long conversationId, long callerId, long receiverId) {
        Reach known = replicaReach(conversationId, callerId, receiverId);
        return known == Reach.MEMBERS
                ? known
                : conversations.reach(conversationId, callerId, receiverId).orElse(known);
    }

    @Override
    public Map<Long, Boolean> of(long conversationId, Set<Long> wanted) {
        Map<Long, Boolean> known = new HashMap<>();
        jdbc.sql("SELECT user_id, is_requested FROM conversation_members WHERE conversation_id = ?")
                .param(conversationId)
                .query(row -> {
                    known.put(row.getLong(1), row.getBoolean(2));
                });
        return known.keySet().containsAll(wanted)
                ? known
                : conversations.members(conversationId).orElse(known);
    }

    @Override
    public Set<Long> contactsAmong(Collection<Long> userIds, long userId) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT theirs.user_id FROM conversation_members theirs
                        JOIN conversation_members mine USING (conversation_id)
                        WHERE theirs.user_id = ANY (?) AND mine.user_id = ?
                          AND NOT theirs.is_requested AND NOT mine.is_requested
                        """)
                .params(userIds.toArray(Long[]::new), userId)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    private Reach replicaReach(long conversationId, long callerId, long receiverId) {
        Map<Long, Boolean> requested = new HashMap<>();
        jdbc.sql(
                        "SELECT user_id, is_requested FROM conversation_members WHERE conversation_id = ? AND user_id IN (?, ?)")
                .params(conversationId, callerId, receiverId)
                .query(row -> {
                    requested.put(row.getLong(1), row.getBoolean(2));
                });
        return Reach.of(requested, callerId, receiverId);
    }

    private boolean replicaIncludes(long conversationId, long[] userIds) {
        return jdbc.sql("SELECT count(*) FROM conversation_members WHERE conversation_id = ? AND user_id = ANY (?)")
                        .params(conversationId, Arrays.stream(userIds).boxed().toArray(Long[]::new))
                        .query(Long.class)
                        .single()
                == userIds.length;
    }
}
