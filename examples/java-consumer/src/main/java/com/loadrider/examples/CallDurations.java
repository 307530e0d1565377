package com.loadrider.examples;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints how long each call lasted, as `call 981 in conversation 123: 50 s`.
final class CallDurations {

    private static final int MOST_REMEMBERED = 10_000;

    private final JsonMapper json = JsonMapper.shared();

    /// The latest event ids. Whoever writes to a database keeps them there, in the transaction of what they caused:
    /// then nothing is done twice even after a crash.
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /// Prints until it is stopped.
    ///
    /// @param args the brokers (`localhost:19092`) and the consumer group (`call-durations`)
    public static void main(String[] args) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                args.length > 0 ? args[0] : "localhost:19092",
                "group.id",
                args.length > 1 ? args[1] : "call-durations",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        var durations = new CallDurations();
        try (var consumer =
                new KafkaConsumer<String, String>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("calls.events.v1"));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofSeconds(1)).forEach(durations::read);
                // Only now: what was not done comes again after a crash.
                consumer.commitSync();
            }
        }
    }

    private void read(ConsumerRecord<String, String> record) {
        switch (header(record, "ce_type")) {
            case "call.ended" -> {
                if (seen.put(header(record, "ce_id"), true) == null) {
                    print(json.readTree(record.value()).path("call"));
                }
            }
            default -> {} // other events, and those that are still to be invented
        }
    }

    private static void print(JsonNode call) {
        System.out.printf(
                "call %d in conversation %d: %d s%n",
                call.path("callSessionId").longValue(),
                call.path("conversationId").longValue(),
                call.path("duration").longValue());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
