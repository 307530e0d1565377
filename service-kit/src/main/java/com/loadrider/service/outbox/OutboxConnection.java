package com.loadrider.service.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A connection of the outbox's own: a busy pool cannot keep it from sending.
final class OutboxConnection implements AutoCloseable {

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    static OutboxConnection open(JdbcConnectionDetails details) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", details.getUsername());
        properties.setProperty("password", details.getPassword());
        properties.setProperty("ApplicationName", "outbox");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        var opened = new OutboxConnection(DriverManager.getConnection(details.getJdbcUrl(), properties));
        // The table is empty most of the time, and the planner takes it for empty when dead rows fill it: it would
        // read all of them, once for each lane, with every wake-up.
        opened.execute("SET enable_seqscan = off");
        // A deletion that a crash of the database undoes makes a repetition, which is allowed, and nobody waits for a
        // disk.
        opened.execute("SET synchronous_commit = off");
        return opened;
    }

    OutboxTable table() {
        return new OutboxTable(connection);
    }

    void listen() throws SQLException {
        execute("LISTEN outbox");
    }

    /// Whether another instance has told of a commit; waits for that as long as is said.
    boolean awaitNotification(int atMostMillis) throws SQLException {
        PGNotification @Nullable [] notifications =
                connection.unwrap(PGConnection.class).getNotifications(atMostMillis);
        return notifications != null && notifications.length > 0;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /// Ends it at once, whoever waits for it.
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // It is what was wanted.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
