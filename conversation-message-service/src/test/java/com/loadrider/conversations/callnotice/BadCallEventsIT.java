package com.loadrider.conversations.callnotice;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.events.CallType;
import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import com.loadrider.testkit.topic.TopicWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// An unreadable record becomes a dead letter at once. The records after it are handled.
@RunningService
class BadCallEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = anybody();
    private final long bob = anybody();
    private final TopicWriter kafka = TopicWriter.shared();
    private long conversation;

    @Autowired
    ServiceClient service;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void start() {
        conversation = service.start(alice, bob);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002",
                "{\"call\":",
                "{}",
                "null",
                "[]",
                "7",
                "{\"call\":{}}",
                "{\"call\":null}",
                "{\"call\":{\"callSessionId\":\"x\"}}"
            })
    void unreadableValuesBecomeDeadLetters(String value) {
        becomesDeadLetter(conversation, value, headers("call.initiated"));
    }

    @Test
    void tombstonesBecomeDeadLetters() {
        becomesDeadLetter(conversation, null, headers("call.initiated"));
    }

    @Test
    void valuesOfWrongTypesBecomeDeadLetters() {
        String good = json(call().initiated());
        becomesDeadLetter(
                conversation, good.replace("\"version\":1", "\"version\":\"new\""), headers("call.initiated"));
        becomesDeadLetter(conversation, good.replace("\"video\"", "\"hologram\""), headers("call.initiated"));
        becomesDeadLetter(conversation, good.replace("\"callType\":\"video\",", ""), headers("call.initiated"));
        becomesDeadLetter(conversation, json(call().initiated()), headers("call.ended"));
    }

    @Test
    void keysThatAreNotTheConversationBecomeDeadLetters() {
        String good = json(call().initiated());
        becomesDeadLetter(null, good, headers("call.initiated"));
        becomesDeadLetter("x", good, headers("call.initiated"));
        becomesDeadLetter(conversation + 1, good, headers("call.initiated"));
    }

    @Test
    void recordsWithoutCloudEventHeadersBecomeDeadLetters() {
        String good = json(call().initiated());
        becomesDeadLetter(conversation, good, Map.of("ce_type", "call.initiated"));
        becomesDeadLetter(conversation, good, Map.of("ce_type", "call.initiated", "ce_id", "7"));
        becomesDeadLetter(conversation, good, Map.of("ce_id", UUID.randomUUID().toString()));
    }

    @Test
    void callsInAForeignOrUnknownConversationBecomeDeadLetters() {
        var foreign = CallEvents.of(CallType.VIDEO, conversation, alice, anybody());
        becomesDeadLetter(conversation, json(foreign.initiated()), headers("call.initiated"));
        long unknown = 9_000_000_000_000L;
        var nowhere = CallEvents.of(CallType.VIDEO, unknown, alice, bob);
        becomesDeadLetter(unknown, json(nowhere.initiated()), headers("call.initiated"));
    }

    @Test
    void typeHeadersOfOtherToolsAreIgnored() {
        var headers = new HashMap<>(headers("call.initiated"));
        headers.put("__TypeId__", "javax.script.ScriptEngineManager");
        kafka.raw(
                Topics.CALL_EVENTS,
                String.valueOf(conversation),
                JsonMapper.shared().writeValueAsBytes(call().initiated()),
                headers);
        awaitMessages(1);
    }

    @Test
    void unknownTypesAreSkippedAndCounted() {
        double before = skipped();
        kafka.event(Topics.CALL_EVENTS, conversation, "call.teleported", UUID.randomUUID(), Map.of("new", true));
        partitionFlowsOn();
        assertThat(skipped()).isEqualTo(before + 1);
    }

    @Test
    void callsOfADeletedConversationAreSkipped() {
        var call = call();
        for (long user : new long[] {bob, alice}) {
            service.as(user)
                    .delete("/api/v1/conversations/" + conversation + "/participants/" + user)
                    .expect(204);
        }
        double before = count("too_late");
        kafka.event(Topics.CALL_EVENTS, conversation, "call.ended", UUID.randomUUID(), call.ended(1));
        await().atMost(PATIENCE).until(() -> count("too_late") == before + 1);
    }

    private CallEvents call() {
        return CallEvents.of(CallType.VIDEO, conversation, alice, bob);
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_type", type, "ce_id", UUID.randomUUID().toString());
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private void becomesDeadLetter(@Nullable Object key, @Nullable String value, Map<String, String> headers) {
        String mark = UUID.randomUUID().toString();
        var marked = new HashMap<>(headers);
        marked.put("mark", mark);
        RecordMetadata planted = kafka.raw(
                Topics.CALL_EVENTS,
                key == null ? null : key.toString(),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                marked);
        try (TopicReader deadLetters = TopicReader.of(Topics.deadLetter(Topics.CALL_EVENTS))) {
            TopicRecord record =
                    deadLetters.await(it -> mark.equals(it.headers().get("mark")), PATIENCE);
            assertThat(record.partition()).isEqualTo(planted.partition());
            assertThat(record.value()).isEqualTo(value);
            partitionFlowsOn();
            assertThat(deadLetters.all().stream()
                            .filter(it -> mark.equals(it.headers().get("mark"))))
                    .hasSize(1);
        }
        assertThat(service.messages(alice, conversation))
                .allMatch(it -> it.path("text").asString().endsWith("(busy)"));
    }

    private void partitionFlowsOn() {
        int before = service.messages(alice, conversation).size();
        kafka.event(Topics.CALL_EVENTS, conversation, "call.busy", UUID.randomUUID(), call().busy());
        awaitMessages(before + 1);
    }

    private void awaitMessages(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.messages(alice, conversation)).hasSize(count));
    }

    private double skipped() {
        return count("unknown_type");
    }

    private double count(String outcome) {
        return meters.counter("call.notices", "outcome", outcome).count();
    }
}
