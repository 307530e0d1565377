package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The calls that a user has missed, until it has seen them.
class MissedCallsIT extends CallServiceIT {

    private static final String MISSED = "/api/v1/me/missed-calls";

    private long alice;
    private long bob;
    private long conversation;

    @BeforeEach
    void meet() {
        alice = world.user();
        bob = world.user();
        conversation = world.conversation(alice, bob);
    }

    @Test
    void areCountedByConversation() {
        long carol = world.user();
        long other = world.conversation(carol, bob);
        missed(alice);
        long last = missed(alice);
        long lastOfCarol = missed(carol, other);

        JsonNode missed = missedBy(bob);
        assertThat(missed.get("total").asLong()).isEqualTo(3);
        assertThat(missed.get("items")
                        .valueStream()
                        .map(it -> it.get("conversationId").asLong()))
                .containsExactly(other, conversation);
        assertThat(missed.at("/items/0/lastCall/callSessionId").asLong()).isEqualTo(lastOfCarol);
        assertThat(missed.at("/items/1/count").asLong()).isEqualTo(2);
        assertThat(missed.at("/items/1/lastCall")).isEqualTo(world.read(bob, last));
        assertThat(totalOf(alice)).isZero();
    }

    @Test
    void areNeitherAnsweredNorDeclined() {
        long answered = world.call(alice, conversation, bob);
        world.act(bob, answered, "accept").expect(200);
        assertThat(totalOf(bob)).isZero();
        world.act(alice, answered, "end").expect(200);
        world.act(bob, world.call(alice, conversation, bob), "decline").expect(200);
        assertThat(totalOf(bob)).isZero();
    }

    @Test
    void areAlsoThoseThatFoundTheReceiverBusy() {
        long carol = world.user();
        long other = world.conversation(carol, bob);
        long running = world.call(alice, conversation, bob);
        world.initiate(carol, other, bob).expect(409);

        assertThat(missedBy(bob).at("/items/0/lastCall/status").asString()).isEqualTo("busy");
        world.act(alice, running, "end").expect(200);
    }

    @Test
    void areSeenUpToOneOfThem() {
        long first = missed(alice);
        long second = missed(alice);
        see(bob, conversation, first).expect(204);
        assertThat(missedBy(bob).at("/items/0/lastCall/callSessionId").asLong()).isEqualTo(second);
        assertThat(totalOf(bob)).isEqualTo(1);

        see(bob, conversation, second).expect(204);
        assertThat(missedBy(bob).toString()).isEqualTo("{\"total\":0,\"items\":[]}");
    }

    @Test
    void areSeenInOneConversationOrInAll() {
        long carol = world.user();
        long other = world.conversation(carol, bob);
        missed(alice);
        long last = missed(carol, other);
        see(bob, other, last).expect(204);
        assertThat(totalOf(bob)).isEqualTo(1);
        see(bob, null, last).expect(204);
        assertThat(totalOf(bob)).isZero();
    }

    @Test
    void areNotSeenIfTheyEndLater() {
        long carol = world.user();
        long other = world.conversation(carol, bob);
        missed(alice);
        long running = world.call(alice, conversation, bob);
        world.initiate(carol, other, bob).expect(409);
        long busy = missedBy(bob).at("/items/0/lastCall/callSessionId").asLong();
        world.act(alice, running, "end").expect(200);

        // Its id is higher than that of the call that ended after it.
        see(bob, null, busy).expect(204);
        assertThat(missedBy(bob).at("/items/0/lastCall/callSessionId").asLong()).isEqualTo(running);
    }

    @Test
    void areSeenByWhoeverIsCalledBack() {
        missed(alice);
        long back = world.call(bob, conversation, alice);
        see(bob, conversation, back).expect(204);
        assertThat(totalOf(bob)).isZero();
        world.act(bob, back, "end").expect(200);
        assertThat(totalOf(alice)).isEqualTo(1);
    }

    @Test
    void areToldToOthersOnceTheyAreSeen() {
        missed(alice);
        long last = missed(alice);
        see(bob, null, last).expect(204);
        see(bob, null, last).expect(204);
        missed(alice);

        try (var events = TopicReader.of(Topics.CALL_EVENTS)) {
            TopicRecord seen = events.await(
                    it -> MissedCallsSeen.TYPE.equals(it.headers().get("ce_type"))
                            && String.valueOf(conversation).equals(it.key()),
                    Duration.ofSeconds(10));
            assertThat(seen.value())
                    .isEqualTo("{\"userId\":%d,\"conversationId\":%d,\"upTo\":%d}".formatted(bob, conversation, last));
            await().until(() ->
                    typesOf(events).stream().filter("call.missed"::equals).count() == 3);
            assertThat(typesOf(events))
                    .filteredOn(it -> !it.equals("call.initiated"))
                    .containsExactly("call.missed", "call.missed", MissedCallsSeen.TYPE, "call.missed");
        }
    }

    private List<String> typesOf(TopicReader events) {
        return events.withKey(conversation).stream()
                .map(it -> String.valueOf(it.headers().get("ce_type")))
                .toList();
    }

    @Test
    void areHiddenFromWhoeverHasLeft() {
        missed(alice);
        world.members(conversation, 2, alice);
        await().until(() -> totalOf(bob) == 0);
        assertThat(missedBy(bob).get("items")).isEmpty();
    }

    @Test
    void areNobodyElses() {
        long missed = missed(alice);
        long stranger = world.user();
        ApiResponse foreign = see(stranger, null, missed).expect(404);
        ApiResponse absent = see(stranger, null, missed + 1_000_000).expect(404);
        assertThat(List.of(foreign.code(), absent.code())).containsOnly("not_found");
        see(stranger, conversation, missed).expect(404);
        see(alice, conversation, missed).expect(204);
        assertThat(totalOf(bob)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{'upTo':null}",
                "{'upTo':0}",
                "{'upTo':'5'}",
                "{'upTo':5.5}",
                "{'upTo':9007199254740992}",
                "{'conversationId':0,'upTo':5}",
                "{'conversationId':'x','upTo':5}",
                "{'upTo':5,'userId':1}",
            })
    void areNotSeenByBadRequests(String body) {
        ApiResponse answer = world.as(bob).post(MISSED + "/seen", body.replace('\'', '"'));
        assertThat(answer.expect(400).code()).isEqualTo("invalid_request");
    }

    private long missed(long caller) {
        return missed(caller, conversation);
    }

    private long missed(long caller, long where) {
        long call = world.call(caller, where, bob);
        world.act(caller, call, "end").expect(200);
        return call;
    }

    private JsonNode missedBy(long user) {
        return world.as(user).get(MISSED).expect(200).json();
    }

    private long totalOf(long user) {
        return missedBy(user).get("total").asLong();
    }

    private ApiResponse see(long user, @Nullable Long where, long upTo) {
        Map<String, Object> seen = new HashMap<>(Map.of("upTo", upTo));
        if (where != null) {
            seen.put("conversationId", where);
        }
        return world.as(user).post(MISSED + "/seen", seen);
    }
}
