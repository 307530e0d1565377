package com.loadrider.calls.call;

import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How often a user may try to call, counted by the database and so across instances. A minute begins with the
/// first attempt; attempts that are refused for whatever reason count too.
@Component
public class InitiateLimits {

    /// Both scopes in one round trip, and always in one order, so that no two attempts wait for each other; and without
    /// waiting for the disk, for a crash of the database may well forget who tried.
    private static final String COUNT = """
            INSERT INTO initiate_attempts AS a (scope, attempts)
            SELECT scope, 1 FROM set_config('synchronous_commit', 'off', true), unnest(?) AS scope ORDER BY scope
            ON CONFLICT (scope) DO UPDATE SET
                attempts = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                           THEN 1 ELSE a.attempts + 1 END,
                window_start = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                               THEN clock_timestamp() ELSE a.window_start END
            RETURNING scope, attempts,
                ceil(extract(epoch FROM window_start + interval '1 minute' - clock_timestamp()))::int AS seconds_left
            """;

    private final JdbcClient jdbc;
    private final LimitProperties limits;

    InitiateLimits(JdbcClient jdbc, LimitProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /// Counts an attempt, and returns in how many seconds the caller may try again: 0 is now.
    public int secondsToWait(long callerId, long receiverId) {
        var scopes = new HashMap<String, Integer>();
        scopes.put(pair(callerId, receiverId), limits.initiatePerPairPerMinute());
        scopes.put(user(callerId), limits.initiatePerUserPerMinute());
        scopes.values().removeIf(limit -> limit == 0);
        if (scopes.isEmpty()) {
            return 0;
        }
        return jdbc
                .sql(COUNT)
                .param(scopes.keySet().toArray(String[]::new))
                .query((row, _) -> row.getInt("attempts") > scopes.getOrDefault(row.getString("scope"), 0)
                        ? Math.max(1, row.getInt("seconds_left"))
                        : 0)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /// Takes back what was counted for an attempt that turned out to be a repetition.
    public void giveBack(long callerId, long receiverId) {
        jdbc.sql("""
                        UPDATE initiate_attempts SET attempts = greatest(attempts - 1, 0)
                        WHERE scope IN (SELECT scope FROM initiate_attempts WHERE scope IN (?, ?)
                                        ORDER BY scope FOR UPDATE)
                        """).params(pair(callerId, receiverId), user(callerId)).update();
    }

    private static String pair(long callerId, long receiverId) {
        return "pair:" + callerId + ":" + receiverId;
    }

    private static String user(long callerId) {
        return "user:" + callerId;
    }

    /// Counts of minutes that are over; nobody asks for them again.
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        jdbc.sql("DELETE FROM initiate_attempts WHERE window_start < clock_timestamp() - interval '2 minutes'")
                .update();
    }
}
