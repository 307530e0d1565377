package com.loadrider.calls.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A clock that runs through Kafka: while no ticks return, nothing ages. A gateway is gone when three ticks have
/// returned since its last heartbeat.
@Component
class PresenceTicks {

    /// The time between two ticks.
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final int TICKS_OF_A_LOST_GATEWAY = 3;
    /// The shortest time between two ticks that count. Two writers, or a backlog, make ticks arrive faster.
    private static final Duration TOO_SOON = Duration.ofSeconds(4);
    /// The gap after which Kafka, or every reader, counts as interrupted. All silent gateways and absent
    /// participants then get their full time again.
    private static final Duration GAP = Duration.ofSeconds(12);

    private final JdbcClient jdbc;
    private final GatewayTable gateways;
    private final WatchedParticipants watched;

    PresenceTicks(JdbcClient jdbc, GatewayTable gateways, WatchedParticipants watched) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.watched = watched;
    }

    /// Handles a returned tick, within the transaction of its record.
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
            gateways.resetSilence();
            watched.restartAbsences();
        } else {
            gateways.tick();
            gateways.removeSilentFor(TICKS_OF_A_LOST_GATEWAY).stream()
                    .min(Instant::compareTo)
                    .ifPresent(watched::update);
        }
        watched.update(now);
        watched.deleteEndedCalls();
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
