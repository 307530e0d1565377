package com.loadrider.service.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The sender's own connection: it listens for commits, and a busy pool cannot keep it from sending.
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
        try (Statement statement = opened.connection.createStatement()) {
            statement.execute("LISTEN outbox");
        }
        return opened;
    }

    OutboxTable table() {
        return new OutboxTable(connection);
    }

    /// Waits for a commit that added records. It may come late or not at all, so the wait is never longer than
    /// said.
    void awaitCommit(int atMostMillis) throws SQLException {
        PGNotification[] _ = connection.unwrap(PGConnection.class).getNotifications(atMostMillis);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
