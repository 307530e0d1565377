package com.loadrider.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/// The dead letters that have been sent back. A topic holds one record for each, and is retained longer than dead
/// letters. The records contain the id of the dead letter topic, so that a recreated topic starts without any.
final class ReplayLog {

    /// The topic keeps its first name: under another one, everything that was sent back could be sent again.
    static final String TOPIC = "parked.replays.v1";

    private static final Duration KEPT = Duration.ofDays(60);

    private final Map<String, Instant> known = new HashMap<>();

    /// Reads the current content of the topic.
    static ReplayLog read(TopicScan scan, boolean exists) {
        var log = new ReplayLog();
        if (exists) {
            scan.read(TOPIC, note -> {
                if (note.key() != null) {
                    String name = new String(note.key(), StandardCharsets.UTF_8);
                    log.known.put(name, Instant.ofEpochMilli(note.timestamp()));
                }
            });
        }
        return log;
    }

    static void create(Admin admin) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(TOPIC, 1, (short) -1)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(KEPT.toMillis())));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    /// Returns when the dead letter was sent back, if it was.
    Optional<Instant> sentAt(Uuid id, DeadLetter letter) {
        return Optional.ofNullable(known.get(name(id, letter)));
    }

    static ProducerRecord<byte @Nullable [], byte @Nullable []> note(Uuid id, DeadLetter letter) {
        return new ProducerRecord<>(TOPIC, name(id, letter).getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private static String name(Uuid id, DeadLetter letter) {
        return id + "-" + letter.partition() + "@" + letter.offset();
    }
}
