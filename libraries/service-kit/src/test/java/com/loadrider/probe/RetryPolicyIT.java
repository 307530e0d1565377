package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ProbeService
class RetryPolicyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "1";

    private final TopicWriter kafka = TopicWriter.shared();

    @Autowired
    ProbeListener listener;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void makesUnreadableRecordsDeadLettersAndGoesOn() {
        double before = countedDeadLetters();
        String poison = "poison " + UUID.randomUUID();
        kafka.raw(ProbeListener.TOPIC, KEY, poison.getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "x"));
        isDone(order(0));

        try (TopicReader deadLetters = TopicReader.of(ProbeListener.TOPIC + "-dlt")) {
            var letter = deadLetters.await(it -> poison.equals(it.value()), PATIENCE);
            assertThat(letter.key()).isEqualTo(KEY);
            assertThat(letter.headers())
                    .containsEntry("ce_type", "x")
                    .containsEntry("kafka_dlt-original-topic", ProbeListener.TOPIC)
                    .containsEntry("kafka_dlt-original-consumer-group", "probe")
                    .containsKey("kafka_dlt-exception-fqcn");
        }
        assertThat(countedDeadLetters()).isEqualTo(before + 1);
    }

    @Test
    void waitsWithoutLimitForADatabaseThatIsAway() {
        double before = countedDeadLetters();
        String patient = order(6);
        String behind = order(0);
        isDone(patient);
        isDone(behind);
        assertThat(listener.attempts(patient)).isEqualTo(7);
        assertThat(listener.done).containsSubsequence(patient, behind);
        assertThat(countedDeadLetters()).isEqualTo(before);
    }

    @Test
    void givesUpAfterThreeAttemptsForNoKnownReason() {
        String doubtful = send(new ProbeListener.Order(UUID.randomUUID().toString(), 0, true));
        isDone(order(0));
        assertThat(listener.attempts(doubtful)).isEqualTo(3);
        try (TopicReader deadLetters = TopicReader.of(ProbeListener.TOPIC + "-dlt")) {
            deadLetters.await(it -> String.valueOf(it.value()).contains(doubtful), PATIENCE);
        }
    }

    private double countedDeadLetters() {
        return meters.counter("kafka.dead.letters", "topic", ProbeListener.TOPIC)
                .count();
    }

    private String order(int failures) {
        return send(new ProbeListener.Order(UUID.randomUUID().toString(), failures, false));
    }

    private String send(ProbeListener.Order order) {
        kafka.raw(ProbeListener.TOPIC, KEY, JsonMapper.shared().writeValueAsBytes(order), Map.of());
        return order.mark();
    }

    private void isDone(String mark) {
        await().atMost(PATIENCE).until(() -> listener.done.contains(mark));
    }
}
