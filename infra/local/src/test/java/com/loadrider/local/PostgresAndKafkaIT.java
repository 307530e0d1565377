package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.local.part.Port;
import com.loadrider.local.part.Progress;
import com.loadrider.local.part.RestartPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PostgresAndKafkaIT {

    private static final Path ROOT = Path.of("../..");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void keepsItsDataThroughKillsAndRestarts(@TempDir Path directory) throws Exception {
        try (var stack = new LocalStack(StackPlan.apart(ROOT, directory), Progress.SILENT)) {
            stack.startServers();
            remember(stack.plan());
            for (var part : List.of(stack.part("postgres"), stack.part("kafka"))) {
                assertThat(part.pid())
                        .isEqualTo(stack.plan()
                                .layout()
                                .directory()
                                .pid(part.name())
                                .read());
                part.kill();
                assertThat(part.pid()).isEmpty();
                part.start();
                part.awaitReady(LIMIT);
            }
            assertRemembered(stack.plan());
        }
    }

    @Test
    void endsWhatAKilledRunHasLeft(@TempDir Path directory) throws Exception {
        var plan = StackPlan.apart(ROOT, directory);
        // Not closed: its processes are what a killed launcher leaves behind.
        var abandoned = new LocalStack(plan, Progress.SILENT);
        abandoned.startServers();
        remember(plan);
        var left = ProcessHandle.of(abandoned.part("kafka").pid().orElseThrow()).orElseThrow();

        try (var stack = new LocalStack(plan, Progress.SILENT)) {
            stack.startServers();
            assertThat(left.isAlive()).isFalse();
            assertRemembered(plan);
        }
    }

    @Test
    void startsAgainWhatDies(@TempDir Path directory) throws Exception {
        var plan = StackPlan.apart(ROOT, directory).with(RestartPolicy.ALWAYS);
        try (var stack = new LocalStack(plan, Progress.SILENT)) {
            stack.startServers();
            var postgres = stack.part("postgres");
            for (var round = 0; round < 3; round++) {
                var before = postgres.pid();
                postgres.kill();
                postgres.awaitReady(LIMIT);
                assertThat(postgres.pid()).isPresent().isNotEqualTo(before);
            }
            postgres.stop();
            assertThat(postgres.pid()).isEmpty();
            assertThat(Files.readString(postgres.log())).contains("database system is shut down");
        }
    }

    private static void remember(StackPlan plan) throws Exception {
        try (var connection = calls(plan);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('hello')");
        }
        try (var admin = Admin.create(bootstrap(plan));
                var producer = new KafkaProducer<>(bootstrap(plan), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("kept", "hello")).get();
        }
    }

    private static void assertRemembered(StackPlan plan) throws SQLException {
        try (var connection = calls(plan);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word, current_setting('fsync') from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("hello");
            assertThat(rows.getString(2)).isEqualTo("on");
        }
        try (var consumer = new KafkaConsumer<>(bootstrap(plan), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(LIMIT))
                    .extracting(record -> record.value())
                    .containsExactly("hello");
        }
    }

    private static Connection calls(StackPlan plan) throws SQLException {
        var url =
                "jdbc:postgresql://127.0.0.1:" + plan.ports().of(Port.POSTGRES).port() + "/calls";
        return DriverManager.getConnection(url, "calls", "calls");
    }

    private static Properties bootstrap(StackPlan plan) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers", "127.0.0.1:" + plan.ports().of(Port.KAFKA).port()));
        return properties;
    }
}
