package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.PushServiceInitializer.PUSH_SERVICE;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.CallEvent;
import com.loadrider.events.Topics;
import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.ServiceClient.Device;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A call from Alice to Bob, as its events are written to Kafka, and what Bob's devices receive.
@RunningService
abstract class CallPushIT {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final long alice = freshId();
    final long bob = freshId();
    final CallEvents call = CallEvents.between(alice, bob);
    final TopicWriter kafka = TopicWriter.shared();

    @Autowired
    ServiceClient service;

    @AfterEach
    void stop() {
        assertThat(PUSH_SERVICE.refusals()).isEmpty();
        kafka.close();
    }

    void tell(CallEvent... events) {
        call.tell(kafka, events);
    }

    /// Waits until a device has this number of messages, and returns them.
    static List<JsonNode> received(Device device, int messages) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> PUSH_SERVICE.accepted(device.endpoint()).size() >= messages);
        return device.messages();
    }

    /// Waits until a step of a notification of the call is published.
    static JsonNode step(CallEvents call, String type) {
        try (TopicReader topic = TopicReader.of(Topics.NOTIFICATIONS)) {
            return topic.await(
                            it -> String.valueOf(call.callId()).equals(it.key())
                                    && it.type().equals(type),
                            PATIENCE)
                    .json();
        }
    }

    static List<String> types(List<JsonNode> messages) {
        return messages.stream().map(it -> it.path("type").asString()).toList();
    }
}
