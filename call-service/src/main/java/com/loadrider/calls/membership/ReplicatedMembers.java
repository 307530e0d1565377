package com.loadrider.calls.membership;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplicatedMembers implements ConversationMembers {

    private final JdbcClient jdbc;
    private final ConversationQuestion question;

    ReplicatedMembers(JdbcClient jdbc, ConversationQuestion question) {
        this.jdbc = jdbc;
        this.question = question;
    }

    @Override
    public boolean include(long conversationId, long... userIds) {
        return replicaIncludes(conversationId, userIds) || question.membersInclude(conversationId, userIds);
    }

    private boolean replicaIncludes(long conversationId, long[] userIds) {
        return jdbc.sql("SELECT count(*) FROM conversation_members WHERE conversation_id = ? AND user_id = ANY (?)")
                        .params(conversationId, Arrays.stream(userIds).boxed().toArray(Long[]::new))
                        .query(Long.class)
                        .single()
                == userIds.length;
    }
}
