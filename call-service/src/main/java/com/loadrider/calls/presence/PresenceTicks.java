package com.loadrider.calls.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Time as it passes through Kafka: while no ticks come back, nothing ages. A gateway is gone when three ticks
/// have come back since its last heartbeat.
@Component
class PresenceTicks {

    /// Between two ticks.
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final int TICKS_OF_A_LOST_GATEWAY = 3;
    /// Two writers, or a backlog, make ticks come faster; those in between do not count.
    private static final Duration TOO_SOON = Duration.ofSeconds(4);
    /// Kafka, or every reader, was away: what was silent meanwhile gets its full time again.
    private static final Duration GAP = Duration.ofSeconds(12);

    private final JdbcClient jdbc;
    private final GatewayTable gateways;
    private final WatchedParticipants watched;

    PresenceTicks(JdbcClient jdbc, GatewayTable gateways, WatchedParticipants watched) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.watched = watched;
    }

    /// A tick came back. Within the transaction of its record.
    void returned() {
        Instant last = last();
        Instant now = now();
        if (now.isBefore(last.plus(TOO_SOON))) {
            return;
        }
        jdbc.sql("UPDATE presence_clock SET last_tick = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        if (now.isAfter(last.plus(GAP))) {
            gateways.countAnew();
            watched.countAnew();
        } else {
            gateways.tick();
            gateways.removeSilentFor(TICKS_OF_A_LOST_GATEWAY).stream()
                    .min(Instant::compareTo)
                    .ifPresent(watched::update);
        }
        watched.update(now);
        watched.forgetEndedCalls();
    }

    private Instant last() {
        return jdbc.sql("SELECT greatest(last_tick, 'epoch') AS last FROM presence_clock FOR UPDATE")
                .query((row, _) -> row.getObject("last", OffsetDateTime.class).toInstant())
                .single();
    }

    private Instant now() {
        return jdbc.sql("SELECT clock_timestamp() AS now")
                .query((row, _) -> row.getObject("now", OffsetDateTime.class).toInstant())
                .single();
    }
}
