package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/// Sends what waits in the outbox, woken by commits.
///
/// The lease of a lane outlasts one batch: a batch that Kafka does not take fails within the producer's
/// `delivery.timeout.ms`, which is shorter, so two instances never send one lane at once.
final class OutboxPublisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final int BATCH = 500;
    private static final long PAUSE_NANOS = 500_000_000;

    private final JdbcConnectionDetails database;
    private final OutboxSender sender;
    private final OutboxProperties properties;
    private final UUID owner = UUID.randomUUID();
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxPublisher(JdbcConnectionDetails database, OutboxSender sender, OutboxProperties properties) {
        this.database = database;
        this.sender = sender;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox").daemon().start(this::publishUntilStopped);
    }

    private void publishUntilStopped() {
        while (running) {
            try (OutboxConnection connection = OutboxConnection.open(database)) {
                publish(connection);
            } catch (SQLException failure) {
                log.warn("The outbox waits for its database: {}", failure.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                log.error("The outbox starts anew", failure);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void publish(OutboxConnection connection) throws SQLException, InterruptedException {
        OutboxTable table = connection.table();
        Set<Short> lanes = Set.of();
        long renewAt = System.nanoTime();
        while (running) {
            if (System.nanoTime() - renewAt >= 0) {
                // The next renewal counts from before this one, so the lease is never shorter than assumed.
                renewAt = System.nanoTime() + properties.lease().toNanos() / 5;
                lanes = table.lease(owner, properties.lease().toMillis());
            }
            if (!publishOnce(table, lanes)) {
                connection.awaitCommit((int) properties.poll().toMillis());
            }
        }
        table.release(owner);
    }

    /// Whether there may be more to send at once.
    private boolean publishOnce(OutboxTable table, Set<Short> lanes) throws SQLException, InterruptedException {
        List<WaitingRecord> waiting = lanes.isEmpty() ? List.of() : table.next(lanes, BATCH);
        if (waiting.isEmpty()) {
            return false;
        }
        List<Long> sent = sender.send(waiting);
        if (!sent.isEmpty()) {
            table.delete(sent);
        }
        return sent.size() == waiting.size();
    }

    /// Lets the batch under way finish, and gives the lanes to whoever is next.
    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(properties.lease());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Started early and stopped late: requests that are finished during a shutdown are still published.
    @Override
    public int getPhase() {
        return 0;
    }
}
