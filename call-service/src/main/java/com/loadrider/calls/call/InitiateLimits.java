package com.loadrider.calls.call;

import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How often a user may try to call, counted by the database and so across instances. A minute begins with the
/// first attempt; attempts that are refused for whatever reason count too.
@Component
public class InitiateLimits {

    /// Both scopes in one round trip, and always in one order, so that no two attempts wait for each other.
    private static final String COUNT = """
            INSERT INTO initiate_attempts AS a (scope, attempts)
            SELECT scope, 1 FROM unnest(?) AS scope ORDER BY scope
            ON CONFLICT (scope) DO UPDATE SET
                attempts = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                           THEN 1 ELSE a.attempts + 1 END,
                window_start = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                               THEN clock_timestamp() ELSE a.window_start END
            RETURNING scope, attempts,
                ceil(extract(epoch FROM window_start + interval '1 minute' - clock_timestamp()))::int AS seconds_left
            """;

    /// A transaction of its own does not wait for the disk: a crash of the database may well forget who tried.
    private static final String COUNT_ALONE =
            COUNT.replace("FROM unnest", "FROM set_config('synchronous_commit', 'off', true), unnest");

    private final JdbcClient jdbc;
    private final LimitProperties limits;

    InitiateLimits(JdbcClient jdbc, LimitProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /// Counts an attempt in a transaction of its own, and returns in how many seconds the caller may try again: 0 is
    /// now.
    public int count(long callerId, long receiverId) {
        return count(COUNT_ALONE, callerId, receiverId);
    }

    /// Counts an attempt as part of the transaction that is open, which takes the count back when it is rolled back.
    /// Further attempts of the caller wait for its end.
    public int countWithin(long callerId, long receiverId) {
        return count(COUNT, callerId, receiverId);
    }

    private int count(String statement, long callerId, long receiverId) {
        var scopes = new HashMap<String, Integer>();
        scopes.put(pair(callerId, receiverId), limits.initiatePerPairPerMinute());
        scopes.put(user(callerId), limits.initiatePerUserPerMinute());
        scopes.values().removeIf(limit -> limit == 0);
        if (scopes.isEmpty()) {
            return 0;
        }
        return jdbc
                .sql(statement)
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
