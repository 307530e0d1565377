package com.loadrider.e2e.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.TestStack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Checks that nothing remains of calls that are over: no outbox record, no active call, no dead letter. Reads the
/// databases of the services, which no other code may do.
///
/// @param stack where to look, while no call is going on
public record StackInvariants(TestStack stack) {

    /// The first characters of every token: `{"` in Base64.
    private static final String TOKEN = "eyJ";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final List<Question> QUESTIONS = List.of(
            new Question("calls", "select count(*) from outbox"),
            new Question("conversations", "select count(*) from outbox"),
            new Question("calls", "select count(*) from users_in_call"),
            new Question(
                    "calls",
                    "select count(*) from call_sessions where status in ('initiating', 'ringing', 'connected')"));

    private record Question(String database, String sql) {}

    /// Waits until nothing remains.
    ///
    /// @throws AssertionError if something remains
    public void verify() throws SQLException, ExecutionException, InterruptedException {
        for (var question : QUESTIONS) {
            await(question.toString()).atMost(LIMIT).until(() -> count(question) == 0);
        }
        assertThat(deadLetters()).as("records in dead letter topics").isEmpty();
        assertThat(stack.logs().with(TOKEN)).as("tokens in logs").isEmpty();
    }

    private long count(Question question) throws SQLException {
        var name = question.database();
        try (var connection = DriverManager.getConnection(stack.database(name), name, name);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question.sql())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, Long> deadLetters() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            var names = admin.listTopics().names().get().stream()
                    .filter(it -> it.endsWith("-dlt"))
                    .toList();
            var latest = new TreeMap<String, Long>();
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            for (var topic : admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(
                                it -> asked.put(new TopicPartition(topic.name(), it.partition()), OffsetSpec.latest()));
            }
            admin.listOffsets(asked).all().get().forEach((partition, offset) -> {
                if (offset.offset() > 0) {
                    latest.put(partition.toString(), offset.offset());
                }
            });
            return latest;
        }
    }
}
