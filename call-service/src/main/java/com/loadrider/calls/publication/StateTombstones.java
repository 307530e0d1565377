package com.loadrider.calls.publication;

import com.loadrider.events.CallSession;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes tombstones that remove calls from the compacted topic some time after their end.
@Component
class StateTombstones {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    StateTombstones(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /// Publishes the tombstones that are due. Skips rows that another instance is processing.
    @Scheduled(fixedDelay = 20_000)
    void publishDue() {
        transaction.executeWithoutResult(_ -> outbox.add(due().stream()
                .map(String::valueOf)
                .map(id -> new OutgoingRecord(Topics.CALL_STATE, id, CallSession.TYPE, id, null))
                .toList()));
    }

    private List<Long> due() {
        return jdbc.sql("""
                        UPDATE call_sessions SET forget_at = NULL WHERE id IN (
                            SELECT id FROM call_sessions WHERE forget_at <= clock_timestamp()
                            ORDER BY forget_at LIMIT 500 FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """).query((row, _) -> row.getLong(1)).list();
    }
}
