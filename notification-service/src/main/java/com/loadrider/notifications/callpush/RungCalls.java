package com.loadrider.notifications.callpush;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What is known of the calls that have rung lately.
@Component
class RungCalls {

    private final JdbcClient jdbc;

    RungCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A call that has rung.
    ///
    /// @param connectedDevices the devices of the receiver that had a socket at last
    /// @param wasOnline whether the receiver had a socket at any time of the ringing
    record RungCall(Set<String> connectedDevices, boolean wasOnline) {}

    /// Records which devices are connected while the call rings. Returns false if it is over, which happens when
    /// Kafka delivers an event again.
    boolean rings(long callId, Collection<String> connectedDevices, boolean isOnline) {
        return jdbc.sql("""
                        INSERT INTO rung_calls AS c (call_id, connected_devices, was_online) VALUES (?, ?, ?)
                        ON CONFLICT (call_id) DO UPDATE SET
                            connected_devices = excluded.connected_devices,
                            was_online = c.was_online OR excluded.was_online
                        WHERE NOT c.is_over
                        """)
                        .params(callId, connectedDevices.toArray(String[]::new), isOnline)
                        .update()
                > 0;
    }

    /// Records that the call does not ring any more, and returns what was known of it.
    RungCall end(long callId) {
        return jdbc.sql("""
                        INSERT INTO rung_calls (call_id, connected_devices, was_online, is_over) VALUES (?, '{}', false, true)
                        ON CONFLICT (call_id) DO UPDATE SET is_over = true
                        RETURNING connected_devices, was_online
                        """)
                .param(callId)
                .query((row, _) -> new RungCall(
                        new TreeSet<>(Arrays.asList((String[]) row.getArray(1).getArray())), row.getBoolean(2)))
                .single();
    }

    /// Deletes calls that are older than any copy of their events in Kafka.
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        while (deleteSome() > 0) {}
    }

    private int deleteSome() {
        return jdbc.sql("""
                        DELETE FROM rung_calls WHERE call_id IN (
                            SELECT call_id FROM rung_calls WHERE heard_at < clock_timestamp() - interval '8 days'
                            LIMIT 1000)
                        """).update();
    }
}
