package com.loadrider.service.outbox;

import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.tracing.TestTraces;
import com.loadrider.testkit.server.Database;
import com.loadrider.testkit.server.Postgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// An outbox in a database of its own. Every key has a counter, and every record says its count.
final class TestOutbox implements AutoCloseable {

    static final String TOPIC = "outbox-it";

    final JdbcTemplate jdbc;
    private final Database database = Postgres.shared().freshDatabase();
    private final HikariDataSource pool = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final WakeUp wakeUp = new WakeUp();
    private final Outbox outbox;

    TestOutbox() {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        jdbc = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        outbox = new JdbcOutbox(jdbc, JsonMapper.shared(), TestTraces.none(), wakeUp);
        jdbc.execute(migration());
        jdbc.execute("CREATE TABLE counters (key text PRIMARY KEY, count bigint NOT NULL DEFAULT 0)");
    }

    private static String migration() {
        try (var script = TestOutbox.class.getResourceAsStream("/db/kit/V0_1__outbox.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    void counters(List<String> keys) {
        keys.forEach(it -> jdbc.update("INSERT INTO counters (key) VALUES (?)", it));
    }

    /// Changes the key's row and adds a record, as services do; or takes it all back.
    void count(String key, boolean commit) {
        transaction.executeWithoutResult(status -> {
            Long count = jdbc.queryForObject(
                    "UPDATE counters SET count = count + 1 WHERE key = ? RETURNING count", Long.class, key);
            outbox.add(List.of(new OutgoingRecord(TOPIC, key, "counted", key, count)));
            if (!commit) {
                status.setRollbackOnly();
            }
        });
    }

    static long countOf(ProducerRecord<String, byte[]> record) {
        return Long.parseLong(new String(record.value(), StandardCharsets.UTF_8));
    }

    long waiting() {
        return number("SELECT count(*) FROM outbox");
    }

    long number(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    /// Of the instance that makes the commits.
    OutboxPublisher publisher(ProducerFactory<String, byte[]> producers, Duration poll) {
        return publisher(producers, poll, wakeUp, new OutboxAge());
    }

    /// Of an instance that makes no commits.
    OutboxPublisher elsewhere(ProducerFactory<String, byte[]> producers, Duration poll, OutboxAge age) {
        return publisher(producers, poll, new WakeUp(), age);
    }

    private OutboxPublisher publisher(
            ProducerFactory<String, byte[]> producers, Duration poll, WakeUp calls, OutboxAge age) {
        var publisher = new OutboxPublisher(
                new JdbcConnectionDetails() {
                    @Override
                    public String getUsername() {
                        return database.user();
                    }

                    @Override
                    public String getPassword() {
                        return database.password();
                    }

                    @Override
                    public String getJdbcUrl() {
                        return database.url();
                    }
                },
                new OutboxSender(producers, "/test"),
                new OutboxProperties(poll, Duration.ofSeconds(5)),
                calls,
                age);
        publisher.start();
        return publisher;
    }

    @Override
    public void close() {
        pool.close();
    }
}
