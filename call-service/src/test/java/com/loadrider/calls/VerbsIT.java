package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.topic.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class VerbsIT extends CallServiceIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Schedules schedules;

    @Test
    void walksThroughAnAnsweredCall() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long call = world.call(alice, conversation, bob);

        assertThat(world.act(bob, call, "alerting")
                        .expect(200)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("ringing");
        var accepted = world.act(bob, call, "accept").expect(200).json();
        assertThat(accepted.get("status").asString()).isEqualTo("connected");
        assertThat(accepted.get("participants")).hasSize(2);
        var updated = world.as(bob)
                .patch(CALLS + "/" + call + "/participants/me", Map.of("isMuted", true, "networkType", "cellular"))
                .expect(200)
                .json();
        assertThat(updated.get("participants").get(1).get("isMuted").asBoolean())
                .isTrue();
        assertThat(world.as(alice).get(CALLS + "/active").json().get("items")).hasSize(1);
        var ended = world.act(alice, call, "end").expect(200).json();
        assertThat(ended.get("endReason").asString()).isEqualTo("completed");
        assertThat(ended.get("version").asInt()).isEqualTo(5);
        assertThat(world.as(alice).get(CALLS + "/active").json().get("items")).isEmpty();

        try (var events = TopicReader.of(Topics.CALL_EVENTS)) {
            events.await(
                    it -> String.valueOf(conversation).equals(it.key())
                            && "call.ended".equals(it.headers().get("ce_type")),
                    Duration.ofSeconds(10));
            assertThat(events.withKey(conversation))
                    .extracting(it -> it.headers().get("ce_type"))
                    .containsExactly(
                            "call.initiated",
                            "call.ringing",
                            "call.accepted",
                            "call.participant_updated",
                            "call.ended");
        }
    }

    @Test
    void declinesWithAReason() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.as(bob)
                .post(CALLS + "/" + call + "/decline", Map.of("reason", "In a meeting"))
                .expect(200);
        var again = world.act(bob, call, "decline").expect(409);
        assertThat(again.code()).isEqualTo("invalid_state");
        assertThat(again.json().get("status").asString()).isEqualTo("declined");
    }

    @Test
    void tellsMembersFromStrangers() {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long stranger = world.user();
        long call = world.call(alice, world.conversation(alice, bob, carol), bob);
        assertThat(world.act(alice, call, "accept").expect(403).code()).isEqualTo("not_the_receiver");
        assertThat(world.act(carol, call, "end").expect(403).code()).isEqualTo("not_a_participant");
        ApiResponse foreign = world.act(stranger, call, "end").expect(404);
        ApiResponse absent = world.act(stranger, 3, "end").expect(404);
        assertThat(foreign.body().length()).isEqualTo(absent.body().length());
        world.as(stranger).get(CALLS + "/" + call).expect(404);
        assertThat(world.read(carol, call).get("callSessionId").asLong()).isEqualTo(call);
    }

    @Test
    void endsFromAnyDeviceOfAParticipant() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (long ending : new long[] {alice, bob}) {
            long call = world.call(alice, conversation, bob);
            on("phone", bob, call, "accept").expect(200);
            assertThat(on("tablet", bob, call, "accept").expect(409).code()).isEqualTo("answered_elsewhere");
            var ended = on("tablet", ending, call, "end").expect(200).json();
            assertThat(ended.get("endedBy").asLong()).isEqualTo(ending);
        }
    }

    private ApiResponse on(String device, long user, long call, String verb) {
        return world.as(user).with("X-Device-Id", device).post(CALLS + "/" + call + "/" + verb);
    }

    @Test
    void givesNoIceServersThatNobodySetUp() {
        assertThat(world.as(world.user())
                        .get("/api/v1/webrtc/ice-servers")
                        .expect(200)
                        .body())
                .isEqualTo("{\"iceServers\":[],\"ttl\":3600}");
    }

    @Test
    void isMissedWhenNobodyAnswers() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> world.read(alice, call).get("status").asString().equals("missed"));
        assertThat(world.read(alice, call).get("endReason").asString()).isEqualTo("no_answer");
        world.act(bob, call, "accept").expect(409);
    }

    @Test
    void endsWhenAMemberIsRemoved() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long call = world.call(alice, conversation, bob);
        world.act(bob, call, "accept").expect(200);
        world.members(conversation, 2, alice);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.read(alice, call).get("status").asString().equals("ended"));
        assertThat(world.read(alice, call).get("endReason").asString()).isEqualTo("left_conversation");
        world.as(bob).get(CALLS + "/history/" + conversation).expect(404);
    }

    @Test
    void pagesThroughHistoryNewestFirst() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        List<Long> made = Stream.generate(() -> {
                    long call = world.call(alice, conversation, bob);
                    world.act(alice, call, "end").expect(200);
                    return call;
                })
                .limit(3)
                .toList();
        var page = world.as(bob)
                .get(CALLS + "/history/" + conversation + "?page=2&limit=2")
                .expect(200)
                .json();
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("page").asInt()).isEqualTo(2);
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).get("callSessionId").asLong()).isEqualTo(made.getFirst());
        var beyond = world.as(bob)
                .get(CALLS + "/history/" + conversation + "?page=2147483647&limit=100")
                .expect(200)
                .json();
        assertThat(beyond.get("items")).isEmpty();
        assertThat(beyond.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void countsWhatBecameOfCalls() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);
        world.act(alice, call, "end").expect(200);

        assertThat(world.anonymous().get("/actuator/prometheus").expect(200).body())
                .contains("calls_setup_seconds_count{", "calls_duration_seconds_sum{", "outbox_age_seconds")
                .containsPattern("calls_finished_total\\{[^}]*outcome=\"ended\",reason=\"completed\",type=\"video\"")
                .contains("calls_quality_total{quality=\"unknown\"", "calls_network_total{network=\"unknown\"");
    }

    @Test
    void countsCallsWhileTheyLast() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);

        // Calls of other tests may end meanwhile.
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            schedules.run("ActiveCalls.count");
            assertThat(metric("calls_active{status=\"connected\"}"))
                    .isPositive()
                    .isEqualTo(jdbc.sql("SELECT count(*) FROM call_sessions WHERE status = 'connected'")
                            .query(Double.class)
                            .single());
        });
        assertThat(metric("calls_active{status=\"initiating\"}")).isNotNegative();
        world.act(alice, call, "end").expect(200);
    }

    @Test
    void countsWhatItRefusesByCode() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        double before = metric("problems_answered_total{code=\"not_the_receiver\"}");

        world.act(alice, call, "accept").expect(403);

        assertThat(metric("problems_answered_total{code=\"not_the_receiver\"}") - before)
                .isEqualTo(1);
    }

    private double metric(String series) {
        return world.anonymous()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(it -> it.startsWith(series + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(series.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }

    @RepeatedTest(20)
    void letsOneVerbWinARace() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        var answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> world.act(bob, call, "accept")),
                        CompletableFuture.supplyAsync(() -> world.act(bob, call, "decline")),
                        CompletableFuture.supplyAsync(() -> world.act(bob, call, "decline")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.code()).isEqualTo("invalid_state"));
    }
}
