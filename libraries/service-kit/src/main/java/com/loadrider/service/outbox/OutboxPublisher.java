package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/// Sends the records of the outbox to Kafka, woken up by commits.
///
/// It starts no batch of records that could last longer than the lease of its lane, so two instances never send one
/// lane at once. The exception is a process that is paused for longer than its lease. The records that it then sends
/// may be late or repeated.
final class OutboxPublisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final long PAUSE_NANOS = 500_000_000;

    private final JdbcConnectionDetails database;
    private final OutboxSender sender;
    private final OutboxProperties properties;
    private final WakeUp wakeUp;
    private final OutboxAge age;
    private final OutboxWatch watch;
    private final UUID owner = UUID.randomUUID();
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxPublisher(
            JdbcConnectionDetails database,
            OutboxSender sender,
            OutboxProperties properties,
            WakeUp wakeUp,
            OutboxAge age) {
        this.database = database;
        this.sender = sender;
        this.properties = properties;
        this.wakeUp = wakeUp;
        this.age = age;
        this.watch = new OutboxWatch(database, wakeUp, age);
    }

    @Override
    public void start() {
        running = true;
        watch.start();
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
        Lease lease = Lease.NONE;
        while (running) {
            if (lease.isOlderThan(properties.lease().dividedBy(5))) {
                // The lease is timed from before the statement, so it never ends later here than in the database.
                long now = System.nanoTime();
                lease = new Lease(table.lease(owner, properties.lease().toMillis()), now);
            }
            if (!lease.lanes().containsAll(wakeUp.drain())) {
                table.notifyOthers();
            }
            if (!publishOnce(table, lease)) {
                wakeUp.await(properties.poll());
            }
        }
        table.release(owner);
    }

    /// Whether there may be more to send at once.
    private boolean publishOnce(OutboxTable table, Lease lease) throws SQLException, InterruptedException {
        List<WaitingRecord> waiting = lease.lanes().isEmpty() ? List.of() : table.next(lease.lanes());
        if (waiting.isEmpty()) {
            return false;
        }
        Duration safe = properties.lease().minus(OutboxSender.LONGEST_BATCH);
        List<Long> sent = sender.send(waiting, () -> !lease.isOlderThan(safe));
        if (!sent.isEmpty()) {
            table.delete(sent);
            if (!age.last().isZero()) {
                // Whoever refuses work because records wait too long can go on at once.
                age.refresh(table);
            }
        }
        return !sent.isEmpty();
    }

    /// The lanes that this instance holds.
    ///
    /// @param takenAt when the lease was taken, in `System.nanoTime()`; null if no lease was taken
    private record Lease(Set<Short> lanes, @Nullable Long takenAt) {

        private static final Lease NONE = new Lease(Set.of(), null);

        boolean isOlderThan(Duration age) {
            return takenAt == null || System.nanoTime() - takenAt >= age.toNanos();
        }
    }

    /// Waits for the current batch and releases the lanes.
    @Override
    public void stop() {
        running = false;
        watch.stop();
        wakeUp.committedElsewhere();
        if (thread != null) {
            try {
                thread.join(properties.lease());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        sender.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts early and stops late, so that changes of requests that finish during a shutdown are still published.
    @Override
    public int getPhase() {
        return 0;
    }
}
