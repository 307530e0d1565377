package com.loadrider.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.loadrider.events.Topics;
import com.loadrider.testkit.server.KafkaServer;
import com.loadrider.testkit.topic.TopicWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each example, as a process of its own, reads what a real Kafka has. Where Node.js or its packages are not to be
/// had, this says so and that part is skipped.
class ExamplesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path GOLDEN = Path.of("../../libraries/event-contracts/src/test/resources/golden");
    private static final Path NODE = Path.of("../node-consumer");
    private static final Path NODE_WORKPLACE = Path.of("target/node-consumer");
    private static final String LATER = "call 982 in conversation 123: 50 s";

    /// The same event twice, some that are of no interest, and at last another one of the same conversation.
    @BeforeAll
    static void publish() throws Exception {
        createTopic();
        String ended = Files.readString(GOLDEN.resolve("call.ended.json"));
        UUID id = UUID.randomUUID();
        try (var kafka = TopicWriter.shared()) {
            kafka.event(Topics.CALL_EVENTS, 123, "call.ended", id, ended);
            kafka.event(Topics.CALL_EVENTS, 123, "call.ended", id, ended);
            kafka.event(Topics.CALL_EVENTS, 123, "call.unheard_of", UUID.randomUUID(), "{\"call\": 1}");
            kafka.event(Topics.CALL_EVENTS, 123, "call.unheard_of", UUID.randomUUID(), "not even JSON");
            kafka.event(Topics.CALL_EVENTS, 123, "call.ended", UUID.randomUUID(), ended.replace("981", "982"));
        }
    }

    @Test
    void javaPrintsEveryCallOnce() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertPrintsEveryCallOnce(
                Path.of("."),
                java,
                "-cp",
                "target/java-consumer.jar:target/lib/*",
                CallDurations.class.getName(),
                KafkaServer.shared().bootstrapServers());
    }

    @Test
    void nodePrintsEveryCallOnce() throws Exception {
        require(runs("node", "--version") && runs("npm", "--version"), "Node.js with npm is not installed");
        Files.createDirectories(NODE_WORKPLACE);
        for (var name : List.of("package.json", "package-lock.json", "durations.mjs")) {
            Files.copy(NODE.resolve(name), NODE_WORKPLACE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        require(runs("npm", "ci", "--prefix", NODE_WORKPLACE.toString(), "--no-audit", "--no-fund"), "npm ci failed");
        assertPrintsEveryCallOnce(
                NODE_WORKPLACE, "node", "durations.mjs", KafkaServer.shared().bootstrapServers());
    }

    private static void assertPrintsEveryCallOnce(Path folder, String... command) throws Exception {
        try (var example = ExampleProcess.start(folder, command)) {
            await().atMost(PATIENCE).until(() -> example.lines().contains(LATER) || !example.isAlive());
            assertThat(example.lines()).containsExactly("call 981 in conversation 123: 50 s", LATER);
        }
    }

    private static void createTopic() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.CALL_EVENTS, 12, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.err.println("ExamplesIT skips Node.js: " + otherwise);
        }
        assumeTrue(condition, otherwise);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
