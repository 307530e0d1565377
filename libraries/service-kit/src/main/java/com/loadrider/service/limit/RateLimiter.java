package com.loadrider.service.limit;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rate limiter that counts attempts in a database table, across all instances of a service. A window of one minute
/// begins with the first attempt. The columns of the table are `scope` (primary key), `window_start` (default: now)
/// and `attempts`.
public final class RateLimiter {

    private final JdbcClient jdbc;
    private final String count;
    private final String countAlone;
    private final String deleteOld;

    /// Creates a rate limiter for a table.
    ///
    /// @param table the table name; it becomes part of the SQL, so it must be a constant and never external input
    public RateLimiter(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        // One statement for all scopes, in sorted order, so that two attempts cannot deadlock.
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
        // A count in its own transaction does not wait for the disk. Losing it in a database crash is acceptable.
        this.countAlone = count.replace("FROM unnest", "FROM set_config('synchronous_commit', 'off', true), unnest");
        this.deleteOld =
                "DELETE FROM %s WHERE window_start < clock_timestamp() - interval '2 minutes'".formatted(table);
    }

    /// Counts an attempt in each scope, in its own transaction.
    ///
    /// @param limits the maximum attempts per minute, by scope; 0 means unlimited
    /// @return the seconds until the next attempt is allowed; 0 if this one is allowed
    public int count(Map<String, Integer> limits) {
        return count(countAlone, limits);
    }

    /// Counts an attempt in the current transaction; a rollback undoes the count. Further attempts in the same
    /// scopes wait until the transaction ends.
    ///
    /// @param limits the maximum attempts per minute, by scope; 0 means unlimited
    /// @return the seconds until the next attempt is allowed; 0 if this one is allowed
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

    /// Counts an attempt in each scope and refuses it if it exceeds a limit.
    ///
    /// @param limits the maximum attempts per minute, by scope; 0 means unlimited
    /// @throws ProblemException `too_many_requests`
    public void refuseBeyond(Map<String, Integer> limits) {
        refuseFor(count(limits));
    }

    /// Refuses an attempt that is not allowed yet.
    ///
    /// @param seconds the seconds until the next attempt is allowed; 0 refuses nothing
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

    /// Deletes the counts of past windows.
    public void deleteOldCounts() {
        jdbc.sql(deleteOld).update();
    }
}
