package com.loadrider.notifications.callpush;

import com.loadrider.events.CallSession;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Whom group calls have rung lately. A call may ring the same user several times. An event that Kafka delivers again
/// is recognised by the version of its call, and changes nothing.
@Component
class GroupRings {

    private final JdbcClient jdbc;

    GroupRings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A ring that is over.
    ///
    /// @param number 1 for the first ring of the call at the user
    /// @param connectedDevices the devices of the user that had a socket when it began
    /// @param wasOnline whether the user had a socket then
    record EndedRing(int number, Set<String> connectedDevices, boolean wasOnline) {}

    /// Begins to ring a user, and returns the number of the ring. Returns empty if the call rings the user already.
    Optional<Integer> begin(CallSession call, long userId, Collection<String> connectedDevices, boolean isOnline) {
        return jdbc.sql("""
                        INSERT INTO group_rings AS r (call_id, user_id, version, connected_devices, was_online)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (call_id, user_id) DO UPDATE SET
                            version = excluded.version, ring = r.ring + 1, is_over = false,
                            connected_devices = excluded.connected_devices, was_online = excluded.was_online
                        WHERE r.is_over AND r.version < excluded.version
                        RETURNING ring
                        """)
                .params(call.callSessionId(), userId, call.version(), connectedDevices.toArray(String[]::new), isOnline)
                .query(Integer.class)
                .optional();
    }

    /// Ends the ring of a user. Returns empty if the call does not ring the user.
    Optional<EndedRing> end(CallSession call, long userId) {
        return jdbc.sql("""
                        UPDATE group_rings SET is_over = true, version = :version
                        WHERE call_id = :call AND user_id = :user AND NOT is_over AND version < :version
                        RETURNING ring, connected_devices, was_online
                        """)
                .param("version", call.version())
                .param("call", call.callSessionId())
                .param("user", userId)
                .query((row, _) -> new EndedRing(
                        row.getInt(1),
                        new TreeSet<>(Arrays.asList((String[]) row.getArray(2).getArray())),
                        row.getBoolean(3)))
                .optional();
    }

    /// Deletes rings that are older than any copy of their events in Kafka.
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        while (deleteSome() > 0) {}
    }

    private int deleteSome() {
        return jdbc.sql("""
                        DELETE FROM group_rings WHERE (call_id, user_id) IN (
                            SELECT call_id, user_id FROM group_rings
                            WHERE heard_at < clock_timestamp() - interval '8 days' LIMIT 1000)
                        """).update();
    }
}
