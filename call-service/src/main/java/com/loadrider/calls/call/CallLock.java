package com.loadrider.calls.call;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row lock of a call. Verbs on one call run one after another, across all instances.
@Component
class CallLock {

    private final JdbcClient jdbc;
    private final Calls calls;

    CallLock(JdbcClient jdbc, Calls calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /// Locks the row until the transaction ends, and then reads the database's clock as the time of the verb.
    /// Returns empty if there is no such call.
    Optional<Locked> take(long callId) {
        return acquire(callId).flatMap(now -> calls.find(callId).map(call -> new Locked(call, now)));
    }

    private Optional<Instant> acquire(long callId) {
        return jdbc.sql("SELECT clock_timestamp() FROM call_sessions WHERE id = ? FOR UPDATE")
                .param(callId)
                .query((row, _) ->
                        row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS))
                .optional();
    }

    /// A call whose row is locked.
    ///
    /// @param now the time of the verb
    record Locked(Call call, Instant now) {}
}
