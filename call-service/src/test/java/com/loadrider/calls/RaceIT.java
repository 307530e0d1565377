package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Everything that can race, 300 times each, through two instances: one wins, and the others are told why not.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RaceIT extends CallServiceIT {

    private static final int TRIES = 300;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private SecondInstance second;
    private World elsewhere;

    @BeforeAll
    void startASecondInstance() {
        second = SecondInstance.start(environment, "--calls.ring-timeout=3s");
        elsewhere = second.world();
    }

    @AfterAll
    void stopTheSecondInstance() {
        second.close();
        clients.close();
    }

    @Test
    void acceptDeclineAndEnd() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (int i = 0; i < TRIES; i++) {
            stayWelcome(i);
            World one = i % 2 == 0 ? world : elsewhere;
            World other = i % 2 == 0 ? elsewhere : world;
            long call = one.call(alice, conversation, bob);

            var answers = race(
                    () -> one.act(bob, call, "accept"),
                    () -> other.act(bob, call, "decline"),
                    () -> other.act(alice, call, "end"));

            assertThat(answers).allSatisfy(RaceIT::isDoneOrTooLate);
            assertThat(List.of(answers.get(0).status(), answers.get(1).status()))
                    .as("accepted and declined")
                    .isNotEqualTo(List.of(200, 200));
            long done = answers.stream().filter(it -> it.status() == 200).count();
            JsonNode session = world.read(alice, call);
            assertThat(session.get("version").asLong()).isEqualTo(1 + done);
            if (session.get("status").asString().equals("connected")) {
                world.act(alice, call, "end").expect(200);
            }
        }
        assertEveryVersionWasPublishedOnce(conversation);
    }

    @Test
    void twoDevicesThatAccept() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (int i = 0; i < TRIES; i++) {
            stayWelcome(i);
            long call = world.call(alice, conversation, bob);

            var answers = race(() -> accept(world, bob, "phone", call), () -> accept(elsewhere, bob, "tablet", call));

            assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(it -> it.status() == 409)
                    .allSatisfy(it -> assertThat(it.code()).isEqualTo("answered_elsewhere"));
            world.act(alice, call, "end").expect(200);
        }
        assertEveryVersionWasPublishedOnce(conversation);
    }

    @Test
    void twoWhoCallEachOther() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (int i = 0; i < TRIES; i++) {
            stayWelcome(i);
            var answers = race(
                    () -> world.initiate(alice, conversation, bob), () -> elsewhere.initiate(bob, conversation, alice));

            assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
            int winner = answers.get(0).status() == 201 ? 0 : 1;
            ApiResponse won = answers.get(winner);
            ApiResponse lost = answers.get(1 - winner);
            long call = won.json().get("callSessionId").asLong();
            assertThat(lost.code()).isEqualTo("call_already_active");
            assertThat(lost.json().get("activeCallId").asLong()).isEqualTo(call);
            world.act(alice, call, "end").expect(200);
        }
        assertEveryVersionWasPublishedOnce(conversation);
    }

    @Test
    void attemptsCountAtBothInstances() {
        long alice = world.user();
        var others = new ArrayList<Long>();
        while (others.size() < 6) {
            others.add(world.user());
        }
        stayWelcome(0);
        others.forEach(bob -> {
            long conversation = world.conversation(alice, bob);
            for (int i = 0; i < 5; i++) {
                World one = i % 2 == 0 ? world : elsewhere;
                one.act(alice, one.call(alice, conversation, bob), "end").expect(200);
            }
        });
        long carol = world.user();
        long conversation = world.conversation(alice, carol);
        for (World one : List.of(world, elsewhere)) {
            assertThat(one.initiate(alice, conversation, carol).expect(429).code())
                    .isEqualTo("too_many_requests");
        }
        elsewhere.act(carol, elsewhere.call(carol, conversation, alice), "end").expect(200);
    }

    @Test
    void mediaThatFailsAtBothSidesWhileOneHangsUp() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (int i = 0; i < TRIES; i++) {
            stayWelcome(i);
            long call = world.call(alice, conversation, bob);
            world.act(bob, call, "accept").expect(200);

            var answers = race(
                    () -> fail(world, alice, call),
                    () -> fail(elsewhere, bob, call),
                    () -> elsewhere.act(bob, call, "end"));

            assertThat(answers).allSatisfy(RaceIT::isDoneOrTooLate);
            JsonNode session = world.read(alice, call);
            boolean hungUp = answers.get(2).status() == 200;
            assertThat(session.get("endReason").asString()).isEqualTo(hungUp ? "completed" : "connect_failed");
        }
        assertEveryVersionWasPublishedOnce(conversation);
    }

    private static ApiResponse fail(World through, long user, long call) {
        return through.as(user).patch(CALLS + "/" + call + "/participants/me", Map.of("mediaState", "failed"));
    }

    /// Many at the same time, for each takes as long as a phone rings.
    @Test
    void anAcceptAtTheEndOfTheRingTime() {
        var pairs = new ArrayList<Pair>();
        while (pairs.size() < 50) {
            long alice = world.user();
            long bob = world.user();
            pairs.add(new Pair(alice, bob, world.conversation(alice, bob)));
        }
        for (int round = 0; round < TRIES / pairs.size(); round++) {
            stayWelcome(0);
            var answers = pairs.stream()
                    .map(it -> clients.submit(() -> acceptAtTheEnd(it)))
                    .toList();
            answers.forEach(RaceIT::result);
        }
    }

    private record Pair(long alice, long bob, long conversation) {}

    private ApiResponse acceptAtTheEnd(Pair pair) {
        JsonNode begun = begin(pair);
        long call = begun.get("callSessionId").asLong();
        Instant end = Instant.parse(begun.get("expiresAt").asString());
        Executor atTheEnd = delayedExecutor(Duration.between(Instant.now(), end).toNanos(), NANOSECONDS, clients);

        ApiResponse answer =
                supplyAsync(() -> acceptPatiently(pair.bob(), call), atTheEnd).join();

        assertThat(answer).satisfies(RaceIT::isDoneOrTooLate);
        String wanted = answer.status() == 200 ? "connected" : "missed";
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        world.read(pair.bob(), call).get("status").asString().equals(wanted));
        assertThat(world.read(pair.bob(), call).get("version").asInt()).isEqualTo(2);
        if (answer.status() == 200) {
            world.act(pair.alice(), call, "end").expect(200);
        }
        return answer;
    }

    /// Fifty at the same instant are more than a busy machine does in time. It refuses some as `unavailable`, and a
    /// client asks again.
    private ApiResponse acceptPatiently(long user, long call) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> elsewhere.act(user, call, "accept"), it -> it.status() != 503);
    }

    /// One at a time: a busy machine refuses some of fifty that begin at once.
    private synchronized JsonNode begin(Pair it) {
        return world.initiate(it.alice(), it.conversation(), it.bob())
                .expect(201)
                .json();
    }

    /// A gateway that is silent for 15 s is forgotten, and whoever calls too often is refused.
    private void stayWelcome(int attempt) {
        if (attempt % 5 == 0) {
            world.gatewayStarts("g1-1000");
            jdbc.sql("DELETE FROM initiate_attempts").update();
        }
    }

    private static ApiResponse accept(World through, long user, String device, long call) {
        return through.as(user).with("X-Device-Id", device).post(CALLS + "/" + call + "/accept");
    }

    private static void isDoneOrTooLate(ApiResponse answer) {
        if (answer.status() != 200) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("invalid_state");
        }
    }

    @SafeVarargs
    private List<ApiResponse> race(Callable<ApiResponse>... runners) {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<ApiResponse>>();
        for (Callable<ApiResponse> runner : runners) {
            running.add(clients.submit(() -> {
                start.await();
                return runner.call();
            }));
        }
        start.countDown();
        return running.stream().map(RaceIT::result).toList();
    }

    private static ApiResponse result(Future<ApiResponse> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertEveryVersionWasPublishedOnce(long conversation) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("SELECT count(*) FROM outbox")
                                .query(Long.class)
                                .single()
                        == 0);
        PublishedVersions.assertEachOnce(conversation, TRIES);
    }
}
