package com.loadrider.signaling.presence;

import com.loadrider.events.PresenceKey;
import com.loadrider.events.PresenceLease;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Publishes a heartbeat of this gateway every five seconds, and its end when it stops.
@Component
class PresenceHeartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PresenceHeartbeat.class);
    private static final Duration SAY_ALL_EVERY = Duration.ofHours(6);
    private static final Duration TO_SAY_GOODBYE = Duration.ofSeconds(5);

    private final ThisGateway gateway;
    private final PresencePublisher users;
    private final PresenceRecords records;
    private final PresenceSender sender;
    private final PresenceWorker worker;
    private volatile boolean running;

    PresenceHeartbeat(
            ThisGateway gateway,
            PresencePublisher users,
            PresenceRecords records,
            PresenceSender sender,
            PresenceWorker worker) {
        this.gateway = gateway;
        this.users = users;
        this.records = records;
        this.sender = sender;
        this.worker = worker;
    }

    @Override
    public void start() {
        running = true;
        log.info("This is gateway {}", gateway.id());
        worker.execute(this::beat);
        worker.every(PresenceLease.INTERVAL, this::beat);
        worker.every(SAY_ALL_EVERY, users::publishAll);
    }

    private void beat() {
        // A lost heartbeat is not sent again, because the next one replaces it.
        sender.send(records.heartbeat(), () -> {});
    }

    @Override
    public void stop() {
        running = false;
        worker.execute(() -> {
            users.withdrawAll();
            sender.send(records.gone(new PresenceKey(null, gateway.id().toString())), () -> {});
            sender.flush();
        });
        worker.finish(TO_SAY_GOODBYE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the sockets are closed and before the producer is.
    @Override
    public int getPhase() {
        return 1000;
    }
}
