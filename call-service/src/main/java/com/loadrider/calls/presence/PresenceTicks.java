package com.loadrider.calls.presence;

import com.loadrider.events.PresenceLease;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A clock that runs through Kafka: while no ticks return, nothing ages. [PresenceLease] has its times.
@Component
class PresenceTicks {

    private final JdbcClient jdbc;
    private final GatewayTable gateways;
    private final List<PresenceChanges> changes;

    PresenceTicks(JdbcClient jdbc, GatewayTable gateways, List<PresenceChanges> changes) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.changes = List.copyOf(changes);
    }

    /// Handles a returned tick, within the transaction of its record.
    void returned() {
        Instant last = last();
        Instant now = now();
        switch (PresenceLease.tick(Duration.between(last, now))) {
            case IGNORED -> {
                return;
            }
            case COUNTED -> {
                gateways.tick();
                gateways.removeSilentFor(PresenceLease.TICKS_OF_A_LOST_GATEWAY).stream()
                        .min(Instant::compareTo)
                        .ifPresent(earliest -> changes.forEach(it -> it.lost(earliest)));
            }
            case RESTARTED -> {
                gateways.resetSilence();
                changes.forEach(PresenceChanges::interrupted);
            }
        }
        jdbc.sql("UPDATE presence_clock SET last_tick = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        changes.forEach(it -> it.ticked(now));
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
