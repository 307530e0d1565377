package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Watches the outbox table on its own thread, because the publisher's thread may be waiting for Kafka. It listens for
/// commits of other instances and reads the age of the oldest record once a second.
final class OutboxWatch {

    private static final Logger log = LoggerFactory.getLogger(OutboxWatch.class);
    private static final long PAUSE_NANOS = 500_000_000;
    private static final int BETWEEN_LOOKS_MILLIS = 1_000;
    private static final long BETWEEN_LOOKS_NANOS = BETWEEN_LOOKS_MILLIS * 1_000_000L;

    private final JdbcConnectionDetails database;
    private final WakeUp wakeUp;
    private final OutboxAge age;
    private volatile boolean running;
    private volatile @Nullable OutboxConnection current;

    OutboxWatch(JdbcConnectionDetails database, WakeUp wakeUp, OutboxAge age) {
        this.database = database;
        this.wakeUp = wakeUp;
        this.age = age;
    }

    void start() {
        running = true;
        Thread.ofPlatform().name("outbox-watch").daemon().start(this::watchUntilStopped);
    }

    private void watchUntilStopped() {
        while (running) {
            try (OutboxConnection connection = OutboxConnection.open(database)) {
                current = connection;
                connection.listen();
                // Notifications were missed while there was no connection.
                wakeUp.committedElsewhere();
                watch(connection);
            } catch (SQLException failure) {
                age.reset();
                pause(failure);
            }
        }
    }

    private void watch(OutboxConnection connection) throws SQLException {
        age.refresh(connection.table());
        long looked = System.nanoTime();
        while (running) {
            if (connection.awaitNotification(BETWEEN_LOOKS_MILLIS)) {
                wakeUp.committedElsewhere();
            }
            // A busy instance may notify hundreds of times a second.
            if (System.nanoTime() - looked >= BETWEEN_LOOKS_NANOS) {
                age.refresh(connection.table());
                looked = System.nanoTime();
            }
        }
    }

    private void pause(SQLException failure) {
        if (running) {
            log.warn("Other instances' commits are not heard, the outbox polls: {}", failure.getMessage());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// Stops the listener. Aborts its connection, which ends a pending wait.
    void stop() {
        running = false;
        OutboxConnection connection = current;
        if (connection != null) {
            connection.abort();
        }
    }
}
