package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// What notification-service learns of a group call.
@TestPropertySource(properties = "calls.ring-timeout=60s")
class GroupPushIT extends CallServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void tellsWhoIsConnected() {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob, carol);
        world.connect(bob, "g1-1000", "phone", "laptop");
        await().atMost(PATIENCE).until(() -> world.isOnline(bob));

        long id = world.as(alice)
                .post(CALLS + "/initiate", Map.of("conversationId", conversation, "callType", "video"))
                .expect(201)
                .json()
                .path("callSessionId")
                .asLong();
        JsonNode initiated = event(conversation, id, 1).json();
        assertThat(initiated.has("connectedDevices")).isFalse();
        String connected = "[{\"userId\":" + bob + ",\"devices\":[\"laptop\",\"phone\"]}]";
        assertThat(initiated.path("connectedUsers").toString()).isEqualTo(connected);

        world.act(bob, id, "decline").expect(200);
        world.as(alice)
                .post(CALLS + "/" + id + "/invite", Map.of("userIds", List.of(bob)))
                .expect(200);
        assertThat(event(conversation, id, 3).json().path("connectedUsers").toString())
                .isEqualTo(connected);
    }

    private static TopicRecord event(long conversation, long call, int version) {
        try (var events = TopicReader.of(Topics.CALL_EVENTS)) {
            return events.await(
                    it -> String.valueOf(conversation).equals(it.key())
                            && it.json().at("/call/callSessionId").asLong() == call
                            && it.json().at("/call/version").asInt() == version,
                    PATIENCE);
        }
    }
}
