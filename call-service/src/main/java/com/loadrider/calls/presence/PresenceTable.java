package com.loadrider.calls.presence;

import java.util.Collection;
import java.util.List;
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
                            WHERE theirs.user_id = p.user_id AND mine.user_id = ?
                              AND NOT theirs.is_requested AND NOT mine.is_requested))
                        """)
                .params(userIds.toArray(Long[]::new), askingUserId, askingUserId)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    void put(long userId, String gatewayId, List<String> devices) {
        jdbc.sql("INSERT INTO gateways (gateway_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(gatewayId)
                .update();
        jdbc.sql("""
                        INSERT INTO user_presence (user_id, gateway_id, devices) VALUES (?, ?, ?)
                        ON CONFLICT (user_id, gateway_id) DO UPDATE SET devices = excluded.devices
                        """).params(userId, gatewayId, devices.toArray(String[]::new)).update();
    }

    boolean has(long userId, String gatewayId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_presence WHERE user_id = ? AND gateway_id = ?)")
                .params(userId, gatewayId)
                .query(Boolean.class)
                .single();
    }

    void remove(long userId, String gatewayId) {
        jdbc.sql("DELETE FROM user_presence WHERE user_id = ? AND gateway_id = ?")
                .params(userId, gatewayId)
                .update();
    }
}
