package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static com.loadrider.calls.World.invitation;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an `Idempotency-Key` promises beyond the same answer.
@SuppressWarnings("NullAway.Init")
class IdempotencyIT extends CallServiceIT {

    /// More than a pair may try in a minute.
    private static final int REPETITIONS = 10;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Schedules schedules;

    private long alice;
    private long bob;
    private long conversation;
    private ApiClient keyed;

    @BeforeEach
    void meet() {
        alice = world.user();
        bob = world.user();
        conversation = world.conversation(alice, bob);
        keyed = world.as(alice).with("Idempotency-Key", "key-1");
    }

    @RepeatedTest(10)
    void aRepetitionAtTheSameTimeWaitsForTheFirst() {
        var answers = IntStream.range(0, REPETITIONS)
                .mapToObj(_ -> CompletableFuture.supplyAsync(this::initiate))
                .toList();
        String first = answers.getFirst().join().expect(201).body();
        assertThat(answers)
                .allSatisfy(it -> assertThat(it.join().expect(201).body()).isEqualTo(first));
        assertThat(history()).isEqualTo(1);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void repetitionsDoNotCountAgainstTheLimits() {
        long call = initiate().json().get("callSessionId").asLong();
        for (int i = 1; i < REPETITIONS; i++) {
            assertThat(initiate().expect(201).json().get("callSessionId").asLong())
                    .isEqualTo(call);
        }
        world.act(alice, call, "end").expect(200);
        for (int i = 1; i < 6; i++) {
            world.act(alice, world.call(alice, conversation, bob), "end").expect(200);
        }
        world.initiate(alice, conversation, bob).expect(429);
        assertThat(initiate().expect(201).json().get("callSessionId").asLong()).isEqualTo(call);
    }

    @Test
    void whatIsRefusedCountsAgainstTheLimits() {
        long call = world.call(alice, conversation, bob);
        for (int i = 1; i < 6; i++) {
            assertThat(initiate().expect(409).code()).isEqualTo("call_already_active");
            assertThat(attempts()).isEqualTo(1 + i);
        }
        initiate().expect(429);
        world.act(alice, call, "end").expect(200);
    }

    @Test
    void anotherRequestWithTheSameKeyAtTheSameTimeDoesNotCount() {
        var answers = IntStream.range(0, REPETITIONS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed.post(
                        CALLS + "/initiate",
                        Map.of(
                                "conversationId",
                                conversation,
                                "receiverId",
                                bob,
                                "callType",
                                i % 2 == 0 ? "audio" : "video"))))
                .toList();
        assertThat(answers)
                .extracting(it -> it.join().status())
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(REPETITIONS / 2);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void anAnswerIsKeptForADay() {
        long call = initiate().json().get("callSessionId").asLong();
        world.act(alice, call, "end").expect(200);
        age("23 hours 59 minutes");
        assertThat(initiate().expect(201).json().get("callSessionId").asLong()).isEqualTo(call);
        age("24 hours 1 minute");
        assertThat(initiate().expect(201).json().get("callSessionId").asLong()).isNotEqualTo(call);
    }

    @Test
    void keysBelongToTheirUser() {
        long call = initiate().expect(201).json().get("callSessionId").asLong();
        ApiResponse other = world.as(bob)
                .with("Idempotency-Key", "key-1")
                .post(CALLS + "/initiate", invitation(conversation, alice));
        assertThat(other.expect(409).code()).isEqualTo("call_already_active");
        world.act(alice, call, "end").expect(200);
    }

    private ApiResponse initiate() {
        return keyed.post(CALLS + "/initiate", invitation(conversation, bob));
    }

    private void age(String age) {
        jdbc.sql("UPDATE idempotent_answers SET created_at = clock_timestamp() - ?::interval WHERE user_id = ?")
                .params(age, alice)
                .update();
        schedules.run("IdempotentAnswers.deleteOld");
    }

    private int history() {
        return world.as(alice)
                .get(CALLS + "/history/" + conversation)
                .json()
                .get("total")
                .asInt();
    }

    private int attempts() {
        return jdbc.sql("SELECT attempts FROM initiate_attempts WHERE scope = ?")
                .param("user:" + alice)
                .query(Integer.class)
                .single();
    }
}
