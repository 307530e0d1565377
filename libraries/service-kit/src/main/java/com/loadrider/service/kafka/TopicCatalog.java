package com.loadrider.service.kafka;

import com.loadrider.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// All topics with their partitions and retention, each with its dead letter topic. Every service declares all topics,
/// so that no service depends on the start of another.
final class TopicCatalog {

    static final int PARTITIONS = 12;
    private static final Map<String, String> COMPACTED = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");

    private TopicCatalog() {}

    static NewTopic[] topics() {
        return Stream.of(
                        topic(Topics.CALL_EVENTS, PARTITIONS, keptFor(Duration.ofDays(7))),
                        topic(Topics.CALL_STATE, PARTITIONS, COMPACTED),
                        topic(Topics.CONVERSATION_MEMBERS, PARTITIONS, COMPACTED),
                        topic(Topics.MESSAGES, PARTITIONS, keptFor(Duration.ofDays(7))),
                        topic(Topics.USERS, PARTITIONS, COMPACTED),
                        topic(Topics.REACHABILITY, PARTITIONS, COMPACTED),
                        topic(Topics.NOTIFICATIONS, PARTITIONS, keptFor(Duration.ofDays(7))),
                        topic(
                                Topics.PRESENCE,
                                1,
                                Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        "compact,delete",
                                        TopicConfig.RETENTION_MS_CONFIG,
                                        millis(Duration.ofHours(24)))))
                .flatMap(topic -> Stream.of(topic, deadLetters(topic)))
                .toArray(NewTopic[]::new);
    }

    private static NewTopic deadLetters(NewTopic source) {
        return topic(Topics.deadLetter(source.name()), source.numPartitions(), keptFor(Duration.ofDays(30)));
    }

    /// Creates a topic. The replication factor -1 means the default of the brokers.
    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, (short) -1).configs(settings);
    }

    private static Map<String, String> keptFor(Duration retention) {
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(retention));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
