package com.loadrider.calls.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The right to change a call: verbs of one call go one after another, on whatever instance.
@Component
class CallLock {

    private final JdbcClient jdbc;

    CallLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits for the row, locks it until the transaction ends, and reads the database's clock: the time
    /// of whatever is done next. Empty when there is no such call.
    Optional<Instant> take(long callId) {
        return jdbc.sql("SELECT clock_timestamp() FROM call_sessions WHERE id = ? FOR UPDATE")
                .param(callId)
                .query((row, _) ->
                        row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS))
                .optional();
    }
}
