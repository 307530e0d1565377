package com.loadrider.calls.membership;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
