package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.NotificationStep;
import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Who has no socket can be rung by push.
@TestPropertySource(properties = "calls.ring-timeout=60s")
class OfflineReceiverIT extends CallServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient jdbc;

    @Test
    void isRungByPush() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob);
        becomesReachable(bob);

        JsonNode call = world.initiate(alice, conversation, bob).expect(201).json();
        long id = call.get("callSessionId").asLong();
        assertThat(reach(call)).isEqualTo("{\"sockets\":0,\"pushed\":0,\"ringing\":0}");
        TopicRecord initiated = event(conversation, id, 1);
        assertThat(initiated.json().path("connectedDevices").toString()).isEqualTo("[]");
        assertThat(initiated.json().at("/call/reach/sockets").asInt()).isZero();

        world.notified(id, bob, "phone", NotificationStep.SENT);
        world.notified(id, bob, "phone", NotificationStep.ACCEPTED);
        TopicRecord pushed = event(conversation, id, 2);
        assertThat(pushed.type()).isEqualTo("call.reach_updated");
        assertThat(reach(pushed.json().path("call"))).isEqualTo("{\"sockets\":0,\"pushed\":1,\"ringing\":0}");
        assertThat(pushed.json().path("actorId").isNull()).isTrue();

        world.notified(id, bob, "phone", NotificationStep.ACCEPTED);
        world.notified(id, bob, "phone", NotificationStep.SHOWN);
        TopicRecord shown = event(conversation, id, 3);
        assertThat(shown.type()).isEqualTo("call.ringing");
        assertThat(shown.json().path("actorId").asLong()).isEqualTo(bob);
        assertThat(reach(shown.json().path("call"))).isEqualTo("{\"sockets\":0,\"pushed\":1,\"ringing\":1}");

        assertThat(world.read(alice, id).has("reach")).isTrue();
        assertThat(world.read(bob, id).has("reach"))
                .as("only the caller sees it")
                .isFalse();
        assertThat(world.as(bob).get(CALLS + "/active").body()).doesNotContain("reach");
        assertThat(world.as(bob).get(CALLS + "/history/" + conversation).body()).doesNotContain("reach");

        world.act(bob, id, "accept").expect(200);
        assertThat(world.read(alice, id).has("reach")).isFalse();
        world.notified(id, bob, "tablet", NotificationStep.SHOWN);
        world.act(alice, id, "end").expect(200);
        assertThat(event(conversation, id, 5).type()).isEqualTo("call.ended");
    }

    @Test
    void declinesInTheNotification() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob);
        becomesReachable(bob);
        long id = world.call(alice, conversation, bob);

        world.notified(id, alice, "desk", NotificationStep.DECLINED);
        world.notified(id, bob, "phone", NotificationStep.DECLINED);
        TopicRecord declined = event(conversation, id, 2);
        assertThat(declined.type()).isEqualTo("call.declined");
        assertThat(declined.json().path("actorId").asLong()).isEqualTo(bob);
        world.notified(id, bob, "phone", NotificationStep.DECLINED);
        world.notified(id, bob, "phone", NotificationStep.ACCEPTED);
        assertThat(world.read(alice, id).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void isRefusedOnceItCannotBeReached() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob);
        assertThat(world.initiate(alice, conversation, bob).expect(409).code()).isEqualTo("receiver_offline");
        becomesReachable(bob);
        world.unreachable(bob);
        await().atMost(PATIENCE).until(() -> isRefused(alice, conversation, bob));
    }

    @Test
    void isNotRungByAStranger() {
        long alice = world.user();
        long bob = world.user();
        world.conversationOfAbsentees(alice, bob);
        becomesReachable(bob);
        long asked = world.user();
        world.requested(asked, 1, alice, bob);
        await().atMost(PATIENCE)
                .until(() -> world.as(alice).get(CALLS + "/history/" + asked).status() == 200);
        assertThat(world.initiate(alice, asked, bob).expect(409).code()).isEqualTo("receiver_offline");
    }

    @Test
    void isToldOfByTheDevicesThatConnectMeanwhile() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob);
        becomesReachable(bob);
        long id = world.call(alice, conversation, bob);

        world.connect(bob, "g1-1000", "phone", "laptop");
        TopicRecord connected = event(conversation, id, 2);
        assertThat(connected.type()).isEqualTo("call.reach_updated");
        assertThat(reach(connected.json().path("call"))).isEqualTo("{\"sockets\":2,\"pushed\":0,\"ringing\":0}");
        assertThat(connected.json().path("connectedDevices").toString()).isEqualTo("[\"laptop\",\"phone\"]");

        world.as(bob)
                .with("X-Device-Id", "phone")
                .post(CALLS + "/" + id + "/alerting")
                .expect(200);
        world.as(bob)
                .with("X-Device-Id", "laptop")
                .post(CALLS + "/" + id + "/alerting")
                .expect(200);
        world.as(bob)
                .with("X-Device-Id", "laptop")
                .post(CALLS + "/" + id + "/alerting")
                .expect(200);
        assertThat(reach(world.read(alice, id))).isEqualTo("{\"sockets\":2,\"pushed\":0,\"ringing\":2}");

        world.connect(bob, "g1-1000", "laptop");
        TopicRecord left = event(conversation, id, 5);
        assertThat(left.json().path("connectedDevices").toString()).isEqualTo("[\"laptop\"]");
        PublishedVersions.assertEachOnce(conversation, 1);
    }

    private void becomesReachable(long user) {
        world.reachable(user);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT EXISTS (SELECT FROM push_users WHERE user_id = ?)")
                        .param(user)
                        .query(Boolean.class)
                        .single());
    }

    private boolean isRefused(long caller, long conversation, long receiver) {
        var answer = world.initiate(caller, conversation, receiver);
        if (answer.status() == 201) {
            world.act(caller, answer.json().get("callSessionId").asLong(), "end")
                    .expect(200);
        }
        return answer.status() == 409;
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

    private static String reach(JsonNode call) {
        return call.path("reach").toString();
    }
}
