package com.loadrider.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.server.KafkaServer;
import com.loadrider.testkit.server.RealServers;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import com.loadrider.testkit.topic.TopicWriter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/// The command of operators, with dead letters of a real service.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = FailingService.class,
        properties = {"spring.application.name=failing", "spring.config.import=classpath:service-kit.yaml"})
@RealServers(database = false)
class DeadLettersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TopicWriter kafka = TopicWriter.shared();
    private final String key = UUID.randomUUID().toString();

    @Autowired
    FailingService service;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void listsWithReasonAndPlacesButWithoutContent() {
        kafka.raw(FailingService.TOPIC, key, "secret words".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "x"));
        TopicRecord letter = letter();

        Answer listed = command("list", FailingService.TOPIC);
        assertThat(listed.code()).isZero();
        assertThat(listed.line(key))
                .startsWith("failing")
                .containsPattern("\\b" + letter.partition() + " +" + letter.offset() + " ")
                .contains("failing: the value is not a Order")
                .containsPattern(letter.partition() + "@\\d+");
        assertThat(listed.text()).doesNotContain("secret words");
        assertThat(command("list").line(key)).isEqualTo(listed.line(key));

        assertThat(command("show", FailingService.TOPIC, place(letter)[0], place(letter)[1])
                        .text())
                .contains("secret words", "ce_type: x", "key: " + key);
    }

    @Test
    void sendsBackOnceWithKeyAndHeaders() {
        String mark = failingRecord(UUID.randomUUID());
        TopicRecord letter = letter();
        service.repaired.add(mark);

        assertThat(replay(place(letter)).text()).contains("failing: 1 sent back, 0 were before, 0 stay");
        await().atMost(PATIENCE).until(() -> service.done.contains(mark));
        assertThat(replay(place(letter)).text()).contains("failing: 0 sent back, 1 were before, 0 stay");
        assertThat(replay("--all").code()).isZero();
        assertThat(command("list", "failing-dlt").line(key)).contains("(sent back 20");

        List<TopicRecord> twice = all(FailingService.TOPIC);
        assertThat(twice).hasSize(2);
        assertThat(twice.getLast().headers()).isEqualTo(twice.getFirst().headers());
        assertThat(twice.getLast().value()).isEqualTo(twice.getFirst().value());
        assertThat(twice.getLast().partition()).isEqualTo(twice.getFirst().partition());
        assertThat(service.done).containsOnlyOnce(mark);
    }

    @Test
    void sendsBackAgainWhatFailedAgain() {
        failingRecord(UUID.randomUUID());
        letter();
        assertThat(replay().text()).contains("would be sent back");
        assertThat(replay("--all").code()).isZero();
        await().atMost(PATIENCE).until(() -> all("failing-dlt").size() == 2);
        assertThat(command("list", "failing")
                        .text()
                        .lines()
                        .filter(it -> it.contains(key) && !it.contains("sent back")))
                .hasSize(1);
    }

    @Test
    void leavesWhatANewerRecordHasReplacedInACompactedTopic() throws ExecutionException, InterruptedException {
        String topic = "compacted-" + UUID.randomUUID();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()))) {
            var compacted = new NewTopic(topic, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(Set.of(compacted, new NewTopic(topic + "-dlt", 1, (short) 1)))
                    .all()
                    .get();
        }
        var old = kafka.raw(topic, key, new byte[] {1}, Map.of());
        deadLetterByHand(topic, old.offset());
        var newer = kafka.raw(topic, key, new byte[] {2}, Map.of());
        Answer answer = command("replay", topic, "--all");
        assertThat(answer.text()).contains("0 0 stays: a newer record has its key");
        assertThat(answer.code()).isEqualTo(1);
        deadLetterByHand(topic, newer.offset());
        assertThat(command("replay", topic, "--all").text()).contains("1 sent back", "1 stay");
    }

    @Test
    void refusesWhatIsNoCommand() {
        assertThat(command("replay", "failing", "zero", "1").code()).isEqualTo(2);
        assertThat(command().text()).isNotBlank();
        assertThat(command("drop", "failing").text()).contains("usage:");
        assertThat(command("list", "nonsense").code()).isEqualTo(1);
        assertThat(replay("1", "999999").code()).isEqualTo(1);
    }

    private String failingRecord(UUID id) {
        var order = new FailingService.Order(UUID.randomUUID().toString());
        byte[] value = JsonMapper.shared().writeValueAsBytes(order);
        kafka.raw(FailingService.TOPIC, key, value, Map.of("ce_id", id.toString(), "ce_type", "x", "traceparent", "y"));
        return order.mark();
    }

    private void deadLetterByHand(String topic, long offset) {
        byte[] place = java.nio.ByteBuffer.allocate(Long.BYTES).putLong(offset).array();
        kafka.raw(
                topic + "-dlt",
                key,
                new byte[] {1},
                Map.of("kafka_dlt-original-offset", new String(place, StandardCharsets.UTF_8)));
    }

    private TopicRecord letter() {
        try (TopicReader letters = TopicReader.of("failing-dlt")) {
            return letters.await(it -> key.equals(it.key()), PATIENCE);
        }
    }

    private List<TopicRecord> all(String topic) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.withKey(key);
        }
    }

    private static String[] place(TopicRecord letter) {
        return new String[] {String.valueOf(letter.partition()), String.valueOf(letter.offset())};
    }

    private static Answer replay(String... which) {
        var arguments = new java.util.ArrayList<>(List.of("replay", FailingService.TOPIC));
        arguments.addAll(List.of(which));
        return command(arguments.toArray(String[]::new));
    }

    private static Answer command(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = DeadLettersCommand.run(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", KafkaServer.shared().bootstrapServers()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }

    /// @param code 0 when all was done
    /// @param text what was printed
    private record Answer(int code, String text) {
        String line(String key) {
            return text.lines().filter(it -> it.contains(key)).findFirst().orElse("");
        }
    }
}
