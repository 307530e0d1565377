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

/// A database connection of the outbox. It is not from the pool, so a busy pool cannot delay the outbox.
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
        // The table is mostly empty, so the planner assumes that it is empty even if it is full of dead rows. It would
        // then choose a sequential scan, which reads all dead rows once per lane with every wake-up.
        opened.execute("SET enable_seqscan = off");
        // Without waiting for the disk, a database crash can undo a deletion. The record is then sent again, which
        // at-least-once delivery allows.
        opened.execute("SET synchronous_commit = off");
        return opened;
    }

    OutboxTable table() {
        return new OutboxTable(connection);
    }

    void listen() throws SQLException {
        execute("LISTEN outbox");
    }

    /// Waits for a notification of another instance, and returns whether there was one.
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

    /// Closes the connection at once, even while another thread uses it.
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // The connection is closed already.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
