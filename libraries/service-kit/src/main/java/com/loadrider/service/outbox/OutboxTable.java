package com.loadrider.service.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The statements of a publisher on the outbox tables. Each statement is its own transaction.
final class OutboxTable {

    /// Skips locked rows, so that two instances that renew their leases cannot deadlock.
    private static final String LEASE = """
            UPDATE outbox_lane SET owner = ?, expires_at = clock_timestamp() + ? * interval '1 millisecond'
            WHERE lane IN (SELECT lane FROM outbox_lane WHERE owner = ? OR expires_at < clock_timestamp()
                           FOR UPDATE SKIP LOCKED)
            RETURNING lane
            """;
    private static final String RELEASE = "UPDATE outbox_lane SET expires_at = '-infinity' WHERE owner = ?";
    /// Reads a limited number of records of each lane, so that a lane that is stuck does not block the others.
    private static final String NEXT = """
            SELECT r.id, l.lane, topic, record_key, event_id, event_type, subject, value, traceparent, created_at
            FROM unnest(?) AS l (lane)
            CROSS JOIN LATERAL (SELECT * FROM outbox WHERE lane = l.lane ORDER BY id LIMIT 64) AS r
            ORDER BY r.id
            """;
    /// Uses the database's clock, which also set `created_at`.
    private static final String AGE = """
            SELECT (extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint FROM outbox ORDER BY id LIMIT 1
            """;
    private static final String NOTIFY = "NOTIFY outbox";
    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /// Takes the free lanes and renews those of the owner. Only this statement waits for the disk: if a
    /// database crash undid a lease, two instances could send the same lane.
    Set<Short> lease(UUID owner, long millis) throws SQLException {
        set("synchronous_commit = on");
        try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
            statement.setObject(1, owner);
            statement.setLong(2, millis);
            statement.setObject(3, owner);
            var lanes = new HashSet<Short>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lanes.add(rows.getShort(1));
                }
            }
            return lanes;
        } finally {
            set("synchronous_commit = off");
        }
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    void release(UUID owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setObject(1, owner);
            statement.executeUpdate();
        }
    }

    List<WaitingRecord> next(Set<Short> lanes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setArray(1, connection.createArrayOf("int2", lanes.toArray()));
            var records = new ArrayList<WaitingRecord>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows));
                }
            }
            return records;
        }
    }

    /// Returns how long the oldest record of all lanes has been waiting; zero if there is none.
    Duration age() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AGE);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Duration.ofMillis(Math.max(0, row.getLong(1))) : Duration.ZERO;
        }
    }

    /// Notifies the other instances that there are records in their lanes.
    void notifyOthers() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.execute();
        }
    }

    void delete(List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private static WaitingRecord record(ResultSet row) throws SQLException {
        return new WaitingRecord(
                row.getLong("id"),
                row.getShort("lane"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("subject"),
                row.getString("value"),
                row.getString("traceparent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
