package com.loadrider.service.outbox;

import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.tracing.Traces;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

final class JdbcOutbox implements Outbox {

    /// Inserts all records of one call in one round trip.
    private static final String ADD = """
            INSERT INTO outbox (lane, topic, record_key, event_id, event_type, subject, value, traceparent)
            SELECT lane, topic, record_key, event_id::uuid, event_type, subject, value, ?
            FROM unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 WITH ORDINALITY AS r(lane, topic, record_key, event_id, event_type, subject, value, place)
            ORDER BY place
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Traces traces;
    private final WakeUp wakeUp;

    JdbcOutbox(JdbcTemplate jdbc, JsonMapper json, Traces traces, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.json = json;
        this.traces = traces;
        this.wakeUp = wakeUp;
    }

    @Override
    public void add(List<OutgoingRecord> records) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("records are added within the transaction that causes them");
        }
        if (records.isEmpty()) {
            return;
        }
        jdbc.execute(ADD, (PreparedStatement statement) -> {
            statement.setString(1, traces.currentTraceparent());
            array(statement, 2, "int2", records, it -> Lane.of(it.key()));
            array(statement, 3, "text", records, OutgoingRecord::topic);
            array(statement, 4, "text", records, OutgoingRecord::key);
            array(statement, 5, "text", records, _ -> UUID.randomUUID().toString());
            array(statement, 6, "text", records, OutgoingRecord::type);
            array(statement, 7, "text", records, OutgoingRecord::subject);
            array(statement, 8, "text", records, it -> it.value() == null ? null : json.writeValueAsString(it.value()));
            return statement.execute();
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.committed(records.stream().map(it -> Lane.of(it.key())).collect(Collectors.toSet()));
            }
        });
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<OutgoingRecord> records,
            Function<OutgoingRecord, @org.jspecify.annotations.Nullable Object> column)
            throws SQLException {
        Object[] values = records.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
