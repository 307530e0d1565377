package com.loadrider.calls.presence;

import com.loadrider.events.GatewayId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of live gateways. Deleting a gateway's row also deletes the presence of its users.
@Component
class GatewayTable {

    private final JdbcClient jdbc;

    GatewayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recordHeartbeat(String gatewayId) {
        jdbc.sql("""
                        INSERT INTO gateways (gateway_id) VALUES (?)
                        ON CONFLICT (gateway_id) DO UPDATE SET heard_at = clock_timestamp(), silent_ticks = 0
                        """).param(gatewayId).update();
    }

    void remove(String gatewayId) {
        jdbc.sql("DELETE FROM gateways WHERE gateway_id = ?").param(gatewayId).update();
    }

    /// Removes earlier starts of the same gateway, because a gateway does not run twice.
    void removeEarlierStartsOf(GatewayId gateway) {
        jdbc.sql("""
                        DELETE FROM gateways
                        WHERE regexp_replace(gateway_id, '-[0-9]+$', '') = ?
                          AND substring(gateway_id from '-([0-9]+)$')::numeric < ?
                        """).params(gateway.name(), gateway.startedAt()).update();
    }

    void tick() {
        jdbc.sql("UPDATE gateways SET silent_ticks = silent_ticks + 1").update();
    }

    void resetSilence() {
        jdbc.sql("UPDATE gateways SET silent_ticks = 0").update();
    }

    /// Removes the gateways that were silent for the given number of ticks. Returns their last heartbeat times.
    List<Instant> removeSilentFor(int ticks) {
        return jdbc.sql("DELETE FROM gateways WHERE silent_ticks >= ? RETURNING heard_at")
                .param(ticks)
                .query((row, _) ->
                        row.getObject("heard_at", OffsetDateTime.class).toInstant())
                .list();
    }
}
