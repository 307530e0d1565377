package com.loadrider.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.server.KafkaServer;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<String> KEYS =
            IntStream.range(0, 10).mapToObj(it -> "key" + it).toList();

    private final TestOutbox outbox = new TestOutbox();
    private final List<OutboxPublisher> publishers = new ArrayList<>();

    @AfterEach
    void stop() {
        publishers.forEach(OutboxPublisher::stop);
        outbox.close();
    }

    @Test
    void sendsInOrderPerKeyWhileInstancesComeAndGo() throws Exception {
        String servers = KafkaServer.shared().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TestOutbox.TOPIC, 3, (short) 1)))
                    .all()
                    .get();
        }
        outbox.counters(KEYS);
        OutboxPublisher first = start(kafka(servers), POLL);
        var writers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> countAll(50)))
                .toList();
        startElsewhere(kafka(servers), POLL);
        await().atMost(PATIENCE).until(() -> sum() > 500);
        first.stop();
        startElsewhere(kafka(servers), POLL);
        writers.forEach(CompletableFuture::join);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);

        try (TopicReader topic = TopicReader.of(TestOutbox.TOPIC)) {
            for (String key : KEYS) {
                assertThat(topic.withKey(key).stream().map(TopicRecord::value))
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200)
                                .mapToObj(String::valueOf)
                                .toList());
            }
            assertThat(topic.all().stream().map(TopicRecord::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsTheOrderOfAKeyWhenKafkaFails() {
        outbox.counters(KEYS);
        countAll(20);
        var random = new Random(3);
        var kafka = new StubKafka(_ -> random.nextInt(4) == 0);
        start(kafka, Duration.ofMillis(10));
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);

        assertThat(kafka.attempts).hasSizeGreaterThan(kafka.taken.size());
        for (String key : KEYS) {
            assertThat(counts(key, kafka.taken))
                    .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
            // Nothing was tried before what stands in front of it was taken.
            assertThat(counts(key, kafka.attempts)).isSorted();
        }
    }

    @Test
    void doesNotHoldUpOthersWhenOneKeyFails() {
        outbox.counters(List.of("good", "bad"));
        IntStream.range(0, 200).forEach(_ -> outbox.count("bad", true));
        outbox.count("good", true);
        var kafka = new StubKafka(it -> it.key().equals("bad"));
        start(kafka, POLL);
        await().atMost(PATIENCE).until(() -> counts("good", kafka.taken).size() == 1);
        assertThat(outbox.waiting()).isEqualTo(200);
    }

    @Test
    void neverSendsFromTwoInstancesAtOnce() {
        outbox.counters(KEYS);
        var one = new StubKafka(_ -> false);
        var two = new StubKafka(_ -> false);
        OutboxPublisher first = start(one, POLL);
        await().atMost(PATIENCE).until(() -> ownersOfLanes() == 1);
        startElsewhere(two, POLL);
        countAll(10);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        assertThat(two.attempts).isEmpty();

        first.stop();
        countAll(10);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        assertThat(one.attempts).hasSize(100);
        assertThat(two.taken).hasSize(100);
    }

    @Test
    void takesOverWhenTheLeaseOfAnInstanceThatIsGoneIsOver() {
        outbox.counters(KEYS);
        outbox.jdbc.update(
                "UPDATE outbox_lane SET owner = ?, expires_at = clock_timestamp() + interval '3 seconds'",
                UUID.randomUUID());
        countAll(1);
        var kafka = new StubKafka(_ -> false);
        start(kafka, POLL);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        assertThat(outbox.jdbc.queryForObject(
                        "SELECT min(expires_at) > clock_timestamp() FROM outbox_lane", Boolean.class))
                .isTrue();
        assertThat(kafka.taken).hasSize(10);
    }

    @Test
    void waitsForTheLeaseOfAnotherInstance() {
        outbox.counters(KEYS);
        outbox.jdbc.update(
                "UPDATE outbox_lane SET owner = ?, expires_at = 'infinity' WHERE lane = ?",
                UUID.randomUUID(),
                Lane.of("key0"));
        countAll(1);
        var kafka = new StubKafka(_ -> false);
        start(kafka, POLL);
        await().atMost(PATIENCE)
                .until(() -> kafka.taken.stream().anyMatch(it -> it.key().equals("key9")));
        assertThat(counts("key0", kafka.attempts)).isEmpty();
    }

    @Test
    void goesOnAfterItsConnectionWasCut() {
        outbox.counters(KEYS);
        var kafka = new StubKafka(_ -> false);
        start(kafka, POLL);
        countAll(1);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        outbox.jdbc.queryForList(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox'");
        countAll(1);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        assertThat(kafka.taken).hasSize(20);
    }

    @Test
    void isWokenByTheCommitAndLeavesOutWhatWasTakenBack() {
        outbox.counters(KEYS);
        var kafka = new StubKafka(_ -> false);
        start(kafka, PATIENCE.dividedBy(2));
        await().atMost(PATIENCE).until(() -> ownersOfLanes() == 1);
        outbox.count("key1", false);
        outbox.count("key1", true);
        await().atMost(PATIENCE.dividedBy(3)).until(() -> !kafka.taken.isEmpty());
        assertThat(counts("key1", kafka.taken)).containsExactly(1L);
    }

    @Test
    void tellsTheInstanceWhoseLaneItIsOfACommit() {
        outbox.counters(KEYS);
        var theirs = new StubKafka(_ -> false);
        startElsewhere(theirs, PATIENCE.dividedBy(2));
        await().atMost(PATIENCE).until(() -> ownersOfLanes() == 1);
        var ours = new StubKafka(_ -> false);
        start(ours, PATIENCE.dividedBy(2));
        outbox.count("key1", true);
        await().atMost(PATIENCE.dividedBy(3)).until(() -> !theirs.taken.isEmpty());
        assertThat(ours.attempts).isEmpty();
    }

    @Test
    void everyInstanceKnowsHowLongTheOldestWaits() {
        outbox.counters(KEYS);
        outbox.count("key1", true);
        outbox.jdbc.update("UPDATE outbox SET created_at = created_at - interval '1 minute'");
        var isAway = new AtomicBoolean(true);
        var sends = new OutboxAge();
        var doesNot = new OutboxAge();
        startElsewhere(new StubKafka(_ -> isAway.get()), POLL, sends);
        await().atMost(PATIENCE).until(() -> ownersOfLanes() == 1);
        startElsewhere(new StubKafka(_ -> isAway.get()), POLL, doesNot);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(sends.last(), doesNot.last()))
                        .allMatch(it ->
                                it.compareTo(Duration.ofMinutes(1)) > 0 && it.compareTo(Duration.ofMinutes(2)) < 0));

        outbox.jdbc.queryForList(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox'");
        isAway.set(false);
        await().atMost(PATIENCE).until(() -> outbox.waiting() == 0);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(List.of(sends.last(), doesNot.last())).containsOnly(Duration.ZERO));
    }

    private OutboxPublisher start(ProducerFactory<String, byte[]> producers, Duration poll) {
        OutboxPublisher publisher = outbox.publisher(producers, poll);
        publishers.add(publisher);
        return publisher;
    }

    private void startElsewhere(ProducerFactory<String, byte[]> producers, Duration poll) {
        startElsewhere(producers, poll, new OutboxAge());
    }

    private void startElsewhere(ProducerFactory<String, byte[]> producers, Duration poll, OutboxAge age) {
        publishers.add(outbox.elsewhere(producers, poll, age));
    }

    private static ProducerFactory<String, byte[]> kafka(String servers) {
        return new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    private void countAll(int times) {
        for (int i = 0; i < times; i++) {
            KEYS.forEach(key -> outbox.count(key, true));
        }
    }

    private long sum() {
        return outbox.number("SELECT sum(count) FROM counters");
    }

    private long ownersOfLanes() {
        return outbox.number("SELECT count(DISTINCT owner) FROM outbox_lane");
    }

    private static List<Long> counts(String key, List<ProducerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(it -> it.key().equals(key))
                .map(TestOutbox::countOf)
                .toList();
    }
}
