package com.loadrider.calls;

import com.loadrider.testkit.server.Database;
import com.loadrider.testkit.server.Postgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A database with 160,000 calls of 1,000 users, to see by which way a query finds its rows.
public final class CrowdedDatabase {

    /// A user with some 200 calls.
    public static final long USER = 700;

    /// A user with some 60,000 calls.
    public static final long BUSY_USER = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public CrowdedDatabase() {
        Database database = Postgres.shared().freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/kit", "classpath:db/migration")
                .load()
                .migrate();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        fill();
    }

    private void fill() {
        for (String statement : List.of("""
                INSERT INTO conversation_versions (conversation_id, version)
                SELECT u * 8 + o, 1 FROM generate_series(1, 1000) u, generate_series(1, 7) o
                """, """
                INSERT INTO conversation_members (conversation_id, user_id)
                SELECT u * 8 + o, member FROM generate_series(1, 1000) u, generate_series(1, 7) o,
                    LATERAL (VALUES (u), (u % 1000 + o)) AS of_conversation (member)
                """, """
                INSERT INTO call_sessions (conversation_id, caller_id, receiver_id, call_type, status, version,
                    end_time, created_at, updated_at)
                SELECT u * 8 + o, u, u % 1000 + o, 'video',
                    (ARRAY['missed', 'declined', 'busy'])[n % 3 + 1], 2, now(), now(), now()
                FROM (SELECT n, n % 1000 + 1 AS u, n / 1000 % 7 + 1 AS o FROM generate_series(1, 100000) n) calls
                """, """
                INSERT INTO call_sessions (conversation_id, caller_id, receiver_id, call_type, status, version,
                    created_at, updated_at)
                SELECT u * 8 + 1, u, u + 1, 'audio', 'ended', 4, now(), now()
                FROM generate_series(1, 30000) n, (VALUES (499), (500)) AS busy (u)
                """, """
                INSERT INTO missed_calls (call_id, user_id, conversation_id, missed_at)
                SELECT id, receiver_id, conversation_id, end_time FROM call_sessions WHERE status IN ('missed', 'busy')
                """, """
                INSERT INTO call_sessions (conversation_id, caller_id, call_type, status, version, created_at, updated_at,
                    mode, host_id, max_participants)
                SELECT u * 8 + 1, u, 'audio', 'ended', 4, now(), now(), 'group', u, 4
                FROM generate_series(1, 20) n, generate_series(1, 1000) u
                UNION ALL
                SELECT 499 * 8 + 1, 499, 'audio', 'ended', 4, now(), now(), 'group', 499, 4 FROM generate_series(1, 10000)
                """, """
                INSERT INTO call_participants (call_session_id, user_id, is_video_enabled, state)
                SELECT id, caller_id % 1000 + 1, false, 'missed' FROM call_sessions WHERE mode = 'group'
                """, "ANALYZE")) {
            jdbc.sql(statement).update();
        }
    }

    /// Returns the plan by which PostgreSQL has executed the query.
    public String plan(String query, Map<String, ?> parameters) {
        return jdbc
                .sql("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + query)
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    /// Returns the plan as it would be without these indexes.
    public String planWithout(String indexes, String query, Map<String, ?> parameters) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("DROP INDEX " + indexes).update();
            return plan(query, parameters);
        });
    }
}
