package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Group calls over REST: each verb, and each refusal.
class GroupCallIT extends CallServiceIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private long alice;
    private long bob;
    private long carol;
    private long conversation;

    @BeforeEach
    void meet() {
        alice = world.user();
        bob = world.user();
        carol = world.user();
        conversation = world.conversation(alice, bob, carol);
    }

    @Test
    void walksThroughAGroupCall() {
        JsonNode started = start(alice, null).expect(201).json();
        assertThat(started.get("mode").asString()).isEqualTo("group");
        assertThat(started.get("topology").asString()).isEqualTo("mesh");
        assertThat(started.get("receiverId").isNull()).isTrue();
        assertThat(states(started)).isEqualTo(Map.of(alice, "joined", bob, "invited", carol, "invited"));
        long call = started.get("callSessionId").asLong();
        assertThat(world.activeCall(bob)).isEqualTo(call);

        world.act(bob, call, "alerting").expect(200);
        JsonNode accepted = world.act(bob, call, "accept").expect(200).json();
        assertThat(accepted.get("status").asString()).isEqualTo("connected");
        world.act(carol, call, "decline").expect(200);
        JsonNode joined = world.act(carol, call, "join").expect(200).json();
        assertThat(joined.has("moved")).isFalse();
        assertThat(states(joined)).isEqualTo(Map.of(alice, "joined", bob, "joined", carol, "joined"));

        JsonNode left = world.act(alice, call, "leave").expect(200).json();
        assertThat(left.get("hostId").asLong()).isEqualTo(bob);
        world.as(bob)
                .post(CALLS + "/" + call + "/participants/" + carol + "/remove")
                .expect(200);
        assertThat(world.act(carol, call, "join").expect(403).code()).isEqualTo("not_a_participant");
        JsonNode ended = world.act(bob, call, "end").expect(200).json();
        assertThat(ended.get("status").asString()).isEqualTo("ended");
        assertThat(ended.get("version").asInt()).isEqualTo(8);
        PublishedVersions.assertEachOnce(conversation, 1);
    }

    @Test
    void tellsWhyAVerbIsRefused() {
        long dave = world.user();
        long erin = world.user();
        conversation = world.conversation(alice, bob, carol, erin);
        long call = id(start(alice, List.of(bob)));
        world.act(erin, call, "join").expect(200);
        assertThat(world.act(bob, call, "end").expect(403).code()).isEqualTo("not_host");
        assertThat(world.act(carol, call, "accept").expect(403).code()).isEqualTo("not_a_participant");
        assertThat(world.act(bob, call, "leave").expect(409).code()).isEqualTo("invalid_state");
        assertThat(invite(bob, call, carol).expect(409).code()).isEqualTo("invalid_state");
        assertThat(invite(alice, call, dave).expect(404).code()).isEqualTo("not_found");
        assertThat(invite(alice, call).expect(400).code()).isEqualTo("invalid_request");
        assertThat(remove(alice, call, alice).expect(422).code()).isEqualTo("unprocessable");
        assertThat(remove(alice, call, carol).expect(404).code()).isEqualTo("not_found");
        assertThat(remove(bob, call, alice).expect(403).code()).isEqualTo("not_host");
        for (String verb : List.of("accept", "join", "decline", "leave", "end")) {
            assertThat(world.act(dave, call, verb).expect(404).code()).isEqualTo("not_found");
        }
        ApiResponse again = start(bob, null).expect(409);
        assertThat(again.code()).isEqualTo("call_already_active");
        assertThat(again.json().get("activeCallId").asLong()).isEqualTo(call);
    }

    @Test
    void keepsDirectCallsToTwo() {
        long call = world.call(alice, conversation, bob);
        for (String verb : List.of("join", "participants/" + bob + "/remove")) {
            assertThat(world.act(alice, call, verb).expect(409).code()).isEqualTo("not_a_group_call");
            assertThat(world.act(carol, call, verb).expect(403).code()).isEqualTo("not_a_participant");
        }
        assertThat(invite(alice, call, carol).expect(409).code()).isEqualTo("not_a_group_call");
        assertThat(invite(alice, call, world.user()).expect(409).code()).isEqualTo("not_a_group_call");
        assertThat(world.act(alice, call, "leave")
                        .expect(200)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("missed");
    }

    @Test
    void marksInviteesInOtherCallsAsBusy() {
        long dave = world.user();
        world.act(dave, world.call(carol, world.conversation(carol, dave), dave), "accept")
                .expect(200);

        JsonNode started = start(alice, null).expect(201).json();
        assertThat(states(started)).containsEntry(carol, "busy");
        assertThat(world.act(carol, started.get("callSessionId").asLong(), "join")
                        .expect(409)
                        .code())
                .isEqualTo("caller_busy");
    }

    @Test
    void movesToAnotherOwnDevice() {
        long call = id(start(alice, List.of()));
        var phone = world.as(bob).with("X-Device-Id", "phone");
        phone.post(CALLS + "/" + call + "/join").expect(200);
        JsonNode moved = world.as(bob)
                .with("X-Device-Id", "tablet")
                .post(CALLS + "/" + call + "/join")
                .expect(200)
                .json();
        assertThat(moved.get("moved").asBoolean()).isTrue();
    }

    @Test
    void refusesTheFifth() {
        long dave = world.user();
        long erin = world.user();
        conversation = world.conversation(alice, bob, carol, dave, erin);
        long call = id(start(alice, null));
        for (long user : new long[] {bob, carol, dave}) {
            world.act(user, call, "accept").expect(200);
        }
        assertThat(world.act(erin, call, "accept").expect(409).code()).isEqualTo("too_many_participants");
        world.act(bob, call, "leave").expect(200);
        world.act(erin, call, "join").expect(200);
    }

    @Test
    void isMissedByThoseWhoNeverCame() {
        long call = id(start(alice, List.of(bob)));
        await().atMost(SOON)
                .until(() -> world.read(alice, call).get("status").asString().equals("missed"));
        assertThat(world.as(bob)
                        .get("/api/v1/me/missed-calls")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        for (long user : new long[] {alice, bob}) {
            JsonNode own = world.as(user).get(CALLS + "/history").expect(200).json();
            assertThat(own.get("total").asInt()).isEqualTo(1);
            assertThat(own.at("/items/0/callSessionId").asLong()).isEqualTo(call);
        }
        assertThat(world.as(carol).get(CALLS + "/history").json().get("total").asInt())
                .isZero();
    }

    @Test
    void takesOutWhoLeavesTheConversation() {
        long call = id(start(alice, null));
        world.act(bob, call, "accept").expect(200);
        world.members(conversation, 2, alice, carol);
        await().atMost(SOON)
                .until(() -> "removed".equals(states(world.read(alice, call)).get(bob)));
        assertThat(world.act(bob, call, "join").expect(404).code()).isEqualTo("not_found");
    }

    private ApiResponse start(long user, @Nullable List<Long> invitees) {
        Map<String, Object> body = new HashMap<>(Map.of("conversationId", conversation, "callType", "video"));
        if (invitees != null) {
            body.put("inviteeIds", invitees);
        }
        return world.as(user).post(CALLS + "/initiate", body);
    }

    private ApiResponse invite(long user, long call, Long... users) {
        return world.as(user).post(CALLS + "/" + call + "/invite", Map.of("userIds", List.of(users)));
    }

    private ApiResponse remove(long user, long call, long removed) {
        return world.act(user, call, "participants/" + removed + "/remove");
    }

    private static long id(ApiResponse started) {
        return started.expect(201).json().get("callSessionId").asLong();
    }

    private static Map<Long, String> states(JsonNode call) {
        Map<Long, String> states = new HashMap<>();
        StreamSupport.stream(call.get("participants").spliterator(), false)
                .forEach(it ->
                        states.put(it.get("userId").asLong(), it.get("state").asString()));
        return states;
    }
}
