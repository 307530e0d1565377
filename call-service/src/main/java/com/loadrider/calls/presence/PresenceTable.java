package com.loadrider.calls.presence;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PresenceTable implements OnlineUsers {

    private final JdbcClient jdbc;

    PresenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOnline(long userId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_presence WHERE user_id = ?)")
                .param(userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<Long> onlineAmong(Collection<Long> userIds, long askingUserId) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT p.user_id FROM user_presence p
                        WHERE p.user_id = ANY (?) AND (p.user_id = ? OR EXISTS (
                            SELECT 1 FROM conversation_members theirs
                            JOIN conversation_members mine USING (conversation_id)
                            WHERE theirs.user_id = p.user_id AND mine.user_id = ?))
                        """)
                .params(userIds.toArray(Long[]::new), askingUserId, askingUserId)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    void add(long userId, String gatewayId) {
        jdbc.sql("INSERT INTO user_presence (user_id, gateway_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(userId, gatewayId)
                .update();
    }

    void remove(long userId, String gatewayId) {
        jdbc.sql("DELETE FROM user_presence WHERE user_id = ? AND gateway_id = ?")
                .params(userId, gatewayId)
                .update();
    }

    void removeAllOf(String gatewayId) {
        jdbc.sql("DELETE FROM user_presence WHERE gateway_id = ?")
                .param(gatewayId)
                .update();
    }

    /// Forgets what earlier starts of the same gateway left behind.
    void removeEarlierStartsOf(GatewayId gateway) {
        jdbc.sql("""
                        DELETE FROM user_presence
                        WHERE gateway_id ~ '-[0-9]+$' AND regexp_replace(gateway_id, '-[0-9]+$', '') = ?
                          AND substring(gateway_id from '-([0-9]+)$')::numeric < ?
                        """).params(gateway.name(), gateway.startedAt()).update();
    }
}
