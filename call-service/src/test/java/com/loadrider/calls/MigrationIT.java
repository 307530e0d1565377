package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.server.Database;
import com.loadrider.testkit.server.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// A database that is in use takes every later migration.
class MigrationIT {

    @Test
    void keepsTheCallsOfTheFirstVersion() throws SQLException {
        Database database = Postgres.shared().freshDatabase();
        migrate(database, "1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO call_sessions (id, conversation_id, caller_id, receiver_id, call_type, status, version,
                        expires_at, start_time, created_at, updated_at)
                    VALUES (7, 10, 1, 2, 'video', 'connected', 3, now() + interval '12 hours', now(), now(), now());
                    INSERT INTO call_participants (call_session_id, user_id, joined_at, is_video_enabled)
                    VALUES (7, 1, now(), true), (7, 2, now(), true);
                    """);
        }

        migrate(database, "latest");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.connect_due_at, p.media_state, p.media_since, c.status
                        FROM call_sessions c JOIN call_participants p ON p.call_session_id = c.id WHERE c.id = 7
                        """)) {
            for (int row = 1; row <= 2; row++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("connect_due_at")).isNull();
                assertThat(rows.getString("media_state")).isNull();
                assertThat(rows.getString("media_since")).isNull();
                assertThat(rows.getString("status")).isEqualTo("connected");
            }
        }
    }

    /// An instance of the version before group calls goes on while the migration is in.
    @Test
    void takesDirectCallsOfTheVersionBeforeGroupCalls() throws SQLException {
        Database database = Postgres.shared().freshDatabase();
        migrate(database, "5");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(DIRECT_CALL.formatted(7, 10));

            migrate(database, "latest");

            statement.execute(DIRECT_CALL.formatted(8, 11));
            statement.execute("UPDATE call_participants SET left_at = now() WHERE call_session_id = 7");
            var rows = statement.executeQuery("""
                    SELECT c.mode, c.receiver_id, c.host_id, p.state, p.invited_by, p.ring_expires_at
                    FROM call_sessions c JOIN call_participants p ON p.call_session_id = c.id ORDER BY c.id, p.id
                    """);
            for (int row = 1; row <= 4; row++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("mode")).isEqualTo("direct");
                assertThat(rows.getLong("receiver_id")).isEqualTo(2);
                for (String column : new String[] {"host_id", "state", "invited_by", "ring_expires_at"}) {
                    assertThat(rows.getString(column)).as(column).isNull();
                }
            }
        }
    }

    private static final String DIRECT_CALL = """
            INSERT INTO call_sessions (id, conversation_id, caller_id, receiver_id, call_type, status, version,
                expires_at, start_time, created_at, updated_at)
            VALUES (%1$d, %2$d, 1, 2, 'video', 'connected', 3, now() + interval '12 hours', now(), now(), now());
            INSERT INTO call_participants (call_session_id, user_id, joined_at, is_video_enabled)
            VALUES (%1$d, 1, now(), true), (%1$d, 2, now(), true);
            """;

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/kit", "classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
