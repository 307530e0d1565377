package com.loadrider.calls.push;

import com.loadrider.events.PushKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The replica of reachabilities.
@Component
class PushUsers implements PushReachability {

    private final JdbcClient jdbc;

    PushUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isReachable(long userId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM push_users WHERE user_id = ?)")
                .param(userId)
                .query(Boolean.class)
                .single();
    }

    void put(long userId, List<PushKind> kinds) {
        jdbc.sql("""
                        INSERT INTO push_users (user_id, kinds) VALUES (?, ?)
                        ON CONFLICT (user_id) DO UPDATE SET kinds = excluded.kinds
                        """).params(userId, PushKind.wireNames(kinds)).update();
    }

    void remove(long userId) {
        jdbc.sql("DELETE FROM push_users WHERE user_id = ?").param(userId).update();
    }
}
