package com.loadrider.service.limit;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts attempts in a table of the service's database, and so across its instances. A minute begins with the first
/// attempt. The table has the columns `scope` (primary key), `window_start` (now by default) and `attempts`.
public final class RateLimiter {

    private final JdbcClient jdbc;
    private final String count;
    private final String countAlone;
    private final String forget;

    /// Counts in a table.
    ///
    /// @param table a name of our own, never one from outside
    public RateLimiter(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        // All scopes in one round trip, and always in one order, so that no two attempts wait for each other.
        this.count = """
                INSERT INTO %s AS a (scope, attempts)
                SELECT scope, 1 FROM unnest(?) AS scope ORDER BY scope
                ON CONFLICT (scope) DO UPDATE SET
                    attempts = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                               THEN 1 ELSE a.attempts + 1 END,
                    window_start = CASE WHEN a.window_start <= clock_timestamp() - interval '1 minute'
                                   THEN clock_timestamp() ELSE a.window_start END
                RETURNING scope, attempts,
                    ceil(extract(epoch FROM window_start + interval '1 minute' - clock_timestamp()))::int
                        AS seconds_left
                """.formatted(table);
        // A transaction of its own does not wait for the disk: a crash of the database may well forget who tried.
        this.countAlone = count.replace("FROM unnest", "FROM set_config('synchronous_commit', 'off', true), unnest");
        this.forget = "DELETE FROM %s WHERE window_start < clock_timestamp() - interval '2 minutes'".formatted(table);
    }

    /// Counts an attempt in each scope, in a transaction of its own.
    ///
    /// @param limits the most attempts a minute, by scope; 0 is without limit
    /// @return in how many seconds the next attempt is allowed; 0 when this one is
    public int count(Map<String, Integer> limits) {
        return count(countAlone, limits);
    }

    /// Counts an attempt as part of the transaction that is open, which takes the count back when it is rolled back.
    /// Further attempts in the same scopes wait for its end.
    ///
    /// @param limits the most attempts a minute, by scope; 0 is without limit
    /// @return in how many seconds the next attempt is allowed; 0 when this one is
    public int countWithin(Map<String, Integer> limits) {
        return count(count, limits);
    }

    private int count(String statement, Map<String, Integer> limits) {
        var limited = new HashMap<>(limits);
        limited.values().removeIf(limit -> limit == 0);
        if (limited.isEmpty()) {
            return 0;
        }
        return jdbc
                .sql(statement)
                .param(limited.keySet().toArray(String[]::new))
                .query((row, _) -> row.getInt("attempts") > limited.getOrDefault(row.getString("scope"), 0)
                        ? Math.max(1, row.getInt("seconds_left"))
                        : 0)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /// Counts an attempt in each scope, and refuses it beyond a limit.
    ///
    /// @param limits the most attempts a minute, by scope; 0 is without limit
    /// @throws ProblemException `too_many_requests`
    public void refuseBeyond(Map<String, Integer> limits) {
        refuseFor(count(limits));
    }

    /// Refuses an attempt that comes too early.
    ///
    /// @param seconds until the next attempt is allowed; 0 refuses nothing
    /// @throws ProblemException `too_many_requests`
    public static void refuseFor(int seconds) {
        if (seconds > 0) {
            throw new ProblemException(Problem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Try again in " + seconds + " seconds.",
                    "retryAfterSeconds",
                    seconds));
        }
    }

    /// Deletes the counts of minutes that are over; nobody asks for them again.
    public void forget() {
        jdbc.sql(forget).update();
    }
}
