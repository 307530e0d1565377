package com.loadrider.calls.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Participants who have had a socket during their call, and since when they have none: none at all, or none of
/// the device that they take part with, where one is known.
@Component
public class WatchedParticipants {

    private static final String PRESENT = """
            EXISTS (SELECT 1 FROM user_presence u
                    WHERE u.user_id = p.user_id AND (p.device_id IS NULL OR p.device_id = ANY (u.devices)))
            """;

    private final JdbcClient jdbc;

    WatchedParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One participant of one call.
    ///
    /// @param callId the call
    /// @param userId the participant
    public record Absence(long callId, long userId) {}

    /// Those who have been absent for longer than that. None while ticks do not come back: then nobody knows.
    public List<Absence> absentFor(Duration grace) {
        return jdbc.sql("""
                        SELECT call_id, user_id FROM watched_participants
                        WHERE absent_since <= clock_timestamp() - ? * interval '1 millisecond'
                          AND EXISTS (SELECT 1 FROM presence_clock
                                      WHERE last_tick > clock_timestamp() - interval '12 seconds')
                        ORDER BY absent_since LIMIT 100
                        """)
                .param(grace.toMillis())
                .query((row, _) -> new Absence(row.getLong(1), row.getLong(2)))
                .list();
    }

    /// Whether that still holds for this one.
    public boolean isAbsentFor(Absence absence, Duration grace) {
        return absentFor(grace).contains(absence);
    }

    /// Compares everybody in a call with who is connected now.
    ///
    /// @param since the moment from which a new absence counts
    void update(Instant since) {
        update(null, since);
    }

    /// The same for one user, from now.
    void update(long userId) {
        update(userId, null);
    }

    private void update(@Nullable Long userId, @Nullable Instant since) {
        jdbc.sql("""
                        INSERT INTO watched_participants (call_id, user_id)
                        SELECT p.call_session_id, p.user_id FROM call_participants p
                        WHERE p.left_at IS NULL AND (:user::bigint IS NULL OR p.user_id = :user) AND %s
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

    /// Gives everybody who is absent the full time again.
    void countAnew() {
        jdbc.sql("UPDATE watched_participants SET absent_since = clock_timestamp() WHERE absent_since IS NOT NULL")
                .update();
    }

    void forgetEndedCalls() {
        jdbc.sql("""
                        DELETE FROM watched_participants w USING call_participants p
                        WHERE p.call_session_id = w.call_id AND p.user_id = w.user_id AND p.left_at IS NOT NULL
                        """).update();
    }
}
