package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Listens for other instances that have committed records in lanes that are not theirs.
final class CommitListener {

    private static final Logger log = LoggerFactory.getLogger(CommitListener.class);
    private static final long PAUSE_NANOS = 500_000_000;
    private static final int CHECK_MILLIS = 5_000;

    private final JdbcConnectionDetails database;
    private final WakeUp wakeUp;
    private volatile boolean running;
    private volatile @Nullable OutboxConnection current;

    CommitListener(JdbcConnectionDetails database, WakeUp wakeUp) {
        this.database = database;
        this.wakeUp = wakeUp;
    }

    void start() {
        running = true;
        Thread.ofPlatform().name("outbox-listener").daemon().start(this::listenUntilStopped);
    }

    private void listenUntilStopped() {
        while (running) {
            try (OutboxConnection connection = OutboxConnection.open(database)) {
                current = connection;
                connection.listen();
                // Nothing was heard while there was no connection.
                wakeUp.told();
                while (running) {
                    if (connection.awaitNotification(CHECK_MILLIS)) {
                        wakeUp.told();
                    }
                }
            } catch (SQLException failure) {
                pause(failure);
            }
        }
    }

    private void pause(SQLException failure) {
        if (running) {
            log.warn("Other instances' commits are not heard, the outbox polls: {}", failure.getMessage());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// Ends the wait under way by ending its connection.
    void stop() {
        running = false;
        OutboxConnection connection = current;
        if (connection != null) {
            connection.abort();
        }
    }
}
