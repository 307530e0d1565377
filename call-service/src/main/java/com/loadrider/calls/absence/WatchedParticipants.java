package com.loadrider.calls.absence;

import com.loadrider.calls.presence.PresenceChanges;
import com.loadrider.events.PresenceLease;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The participants who have been connected during their call, and since when they are absent. A participant is absent
/// without any socket or, if the device of the call is known, without a socket of that device.
@Component
class WatchedParticipants implements PresenceChanges {

    private static final String PRESENT = """
            EXISTS (SELECT 1 FROM user_presence u
                    WHERE u.user_id = p.user_id AND (p.device_id IS NULL OR p.device_id = ANY (u.devices)))
            """;

    private final JdbcClient jdbc;

    WatchedParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An absent participant of a call.
    ///
    /// @param callId the call
    /// @param userId the participant
    record Absence(long callId, long userId) {}

    /// Returns the participants who have been absent for at least the given time, up to 100. Returns none while no
    /// ticks return, because the presence data is then outdated.
    List<Absence> absentFor(Duration grace) {
        return jdbc.sql("""
                        SELECT call_id, user_id FROM watched_participants
                        WHERE absent_since <= clock_timestamp() - ? * interval '1 millisecond'
                          AND EXISTS (SELECT 1 FROM presence_clock
                                      WHERE last_tick > clock_timestamp() - ? * interval '1 millisecond')
                        ORDER BY absent_since LIMIT 100
                        """)
                .params(grace.toMillis(), PresenceLease.GAP.toMillis())
                .query((row, _) -> new Absence(row.getLong(1), row.getLong(2)))
                .list();
    }

    /// Returns whether the participant is still absent for at least the given time. The time counts anew for
    /// whoever joins again, and ends for whoever has moved the call to a connected device. Joining deletes nothing:
    /// it holds the row of the call, and presence records wait for that row while they hold rows of this table.
    boolean isAbsentFor(Absence absence, Duration grace) {
        return absentFor(grace).contains(absence) && isAway(absence, grace);
    }

    private boolean isAway(Absence absence, Duration grace) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM call_participants p
                            WHERE p.call_session_id = ? AND p.user_id = ? AND p.left_at IS NULL
                              AND p.joined_at <= clock_timestamp() - ? * interval '1 millisecond' AND NOT %s)
                        """.formatted(PRESENT))
                .params(absence.callId(), absence.userId(), grace.toMillis())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// Updates the absence of the user; a new absence starts now.
    @Override
    public void changed(long userId) {
        update(userId, null);
    }

    /// Updates the absence of all participants. The absence of a user of a lost gateway starts at the gateway's last
    /// heartbeat.
    @Override
    public void lost(Instant lastHeartbeat) {
        update(null, lastHeartbeat);
    }

    /// Restarts the time of all absent participants.
    @Override
    public void interrupted() {
        jdbc.sql("UPDATE watched_participants SET absent_since = clock_timestamp() WHERE absent_since IS NOT NULL")
                .update();
    }

    /// Updates the absence of all participants, and forgets those of ended calls.
    @Override
    public void ticked(Instant now) {
        update(null, now);
        deleteEndedCalls();
    }

    private void update(@Nullable Long userId, @Nullable Instant since) {
        jdbc.sql("""
                        INSERT INTO watched_participants (call_id, user_id)
                        SELECT p.call_session_id, p.user_id FROM call_participants p
                        WHERE p.joined_at IS NOT NULL AND p.left_at IS NULL AND (:user::bigint IS NULL OR p.user_id = :user) AND %s
                        ON CONFLICT (call_id, user_id) DO UPDATE SET absent_since = NULL
                        WHERE watched_participants.absent_since IS NOT NULL
                        """.formatted(PRESENT)).param("user", userId).update();
        jdbc.sql("""
                        UPDATE watched_participants w SET absent_since = COALESCE(:since, clock_timestamp())
                        FROM call_participants p
                        WHERE p.call_session_id = w.call_id AND p.user_id = w.user_id AND p.left_at IS NULL
                          AND w.absent_since IS NULL AND (:user::bigint IS NULL OR w.user_id = :user) AND NOT %s
                        """.formatted(PRESENT))
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("user", userId)
                .update();
    }

    private void deleteEndedCalls() {
        jdbc.sql("""
                        DELETE FROM watched_participants w USING call_participants p
                        WHERE p.call_session_id = w.call_id AND p.user_id = w.user_id AND p.left_at IS NOT NULL
                        """).update();
    }
}
