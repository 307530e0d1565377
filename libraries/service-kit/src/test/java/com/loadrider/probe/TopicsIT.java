package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.server.KafkaServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The topics as a service has created them.
@ProbeService
class TopicsIT {

    private static final long DAY = Duration.ofDays(1).toMillis();

    @ParameterizedTest
    @CsvSource({
        "calls.events.v1, 12, delete, 7",
        "calls.state.v1, 12, compact, ",
        "presence.state.v1, 1, 'compact,delete', 1",
        "conversations.members.v1, 12, compact, ",
        "conversations.messages.v1, 12, delete, 7",
        "users.directory.v1, 12, compact, ",
        "users.reachability.v1, 12, compact, ",
        "notifications.events.v1, 12, delete, 7",
        "calls.events.v1-dlt, 12, delete, 30",
        "calls.state.v1-dlt, 12, delete, 30",
        "presence.state.v1-dlt, 1, delete, 30",
        "conversations.members.v1-dlt, 12, delete, 30",
        "conversations.messages.v1-dlt, 12, delete, 30",
        "users.directory.v1-dlt, 12, delete, 30",
        "users.reachability.v1-dlt, 12, delete, 30",
        "notifications.events.v1-dlt, 12, delete, 30"
    })
    void haveTheirPartitionsAndRetention(String topic, int partitions, String policy, @Nullable Long days)
            throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers()))) {
            await().until(() -> admin.listTopics().names().get().contains(topic));
            assertThat(admin.describeTopics(Set.of(topic)).allTopicNames().get().values())
                    .singleElement()
                    .satisfies(it -> assertThat(it.partitions()).hasSize(partitions));
            Config config = configOf(admin, topic);
            assertThat(Set.of(config.get("cleanup.policy").value().split(","))).isEqualTo(Set.of(policy.split(",")));
            if (days != null) {
                assertThat(Long.parseLong(config.get("retention.ms").value())).isEqualTo(days * DAY);
            }
        }
    }

    private static Config configOf(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(Set.of(resource))
                .values()
                .values()
                .iterator()
                .next()
                .get();
    }
}
