package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Five people who do everything at once with a group call, through two instances. `-Dgroup.race.tries=300` tries
/// longer.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class GroupRaceIT extends CallServiceIT {

    private static final int TRIES = Integer.getInteger("group.race.tries", 30);

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Schedules schedules;

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
    void fivePeopleAtOnce() throws Exception {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long dave = world.user();
        long erin = world.user();
        long conversation = world.conversation(alice, bob, carol, dave, erin);
        for (int i = 0; i < TRIES; i++) {
            World one = i % 2 == 0 ? world : elsewhere;
            World other = i % 2 == 0 ? elsewhere : world;
            world.gatewayStarts("g1-1000");
            jdbc.sql("DELETE FROM initiate_attempts").update();
            long call = one.as(alice)
                    .post(World.CALLS + "/initiate", Map.of("conversationId", conversation, "callType", "audio"))
                    .expect(201)
                    .json()
                    .get("callSessionId")
                    .asLong();
            one.act(bob, call, "accept").expect(200);
            vanish(call, bob);
            endRings(call, dave);

            var answers = race(
                    () -> one.act(carol, call, "join"),
                    () -> other.act(carol, call, "accept"),
                    () -> other.act(dave, call, "join"),
                    () -> one.act(erin, call, "decline"),
                    () -> other.act(erin, call, "join"),
                    () -> one.act(bob, call, "leave"),
                    () -> other.act(alice, call, "participants/" + carol + "/remove"),
                    () -> one.act(alice, call, "leave"),
                    () -> other.act(alice, call, "end"),
                    () -> {
                        schedules.run("DueCalls.fire");
                        schedules.run("AbsentParticipants.fire");
                        return one.as(alice).get(World.CALLS + "/" + call);
                    });

            assertThat(answers).extracting(ApiResponse::status).allMatch(it -> it == 200 || it == 409 || it == 403);
            assertOneTruth(call);
            for (long user : new long[] {alice, bob, carol, dave, erin}) {
                var _ = patiently(() -> other.act(user, call, "leave"));
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> world.read(alice, call).get("endTime").isString());
            assertOneTruth(call);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT count(*) FROM outbox")
                                .query(Long.class)
                                .single()
                        == 0);
        PublishedVersions.assertEachOnce(conversation, TRIES);
    }

    /// Whoever is in the call is in no other, and whoever is out of it is free.
    private void assertOneTruth(long call) {
        List<Long> reserved = users("SELECT user_id FROM users_in_call WHERE call_id = ? ORDER BY 1", call);
        List<Long> joined = users("""
                SELECT p.user_id FROM call_participants p JOIN call_sessions c ON c.id = p.call_session_id
                WHERE c.id = ? AND p.state = 'joined' ORDER BY 1
                """, call);
        assertThat(reserved).isEqualTo(joined).hasSizeLessThanOrEqualTo(4);
        boolean isOver = jdbc.sql("SELECT end_time IS NOT NULL FROM call_sessions WHERE id = ?")
                .param(call)
                .query(Boolean.class)
                .single();
        assertThat(joined.isEmpty()).isEqualTo(isOver);
    }

    private List<Long> users(String query, long call) {
        return jdbc.sql(query).param(call).query((row, _) -> row.getLong(1)).list();
    }

    /// The user has had no socket for longer than it may.
    private void vanish(long call, long user) {
        jdbc.sql("""
                        INSERT INTO watched_participants (call_id, user_id, absent_since)
                        VALUES (?, ?, clock_timestamp() - interval '1 hour')
                        ON CONFLICT (call_id, user_id) DO UPDATE SET absent_since = excluded.absent_since
                        """).params(call, user).update();
        jdbc.sql("""
                        UPDATE call_participants SET device_id = 'lost', joined_at = clock_timestamp() - interval '1 hour'
                        WHERE call_session_id = ? AND user_id = ?
                        """).params(call, user).update();
    }

    private void endRings(long call, long user) {
        jdbc.sql("UPDATE call_participants SET ring_expires_at = now() WHERE call_session_id = ? AND user_id = ?")
                .params(call, user)
                .update();
        jdbc.sql("UPDATE call_sessions SET connect_due_at = now() WHERE id = ?")
                .param(call)
                .update();
    }

    /// Ten at once wait for one row, and a busy machine refuses some as `unavailable`. A client asks again.
    private static ApiResponse patiently(Callable<ApiResponse> runner) {
        return await().atMost(Duration.ofSeconds(20)).until(runner, it -> it.status() != 503);
    }

    @SafeVarargs
    private List<ApiResponse> race(Callable<ApiResponse>... runners) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<ApiResponse>>();
        for (Callable<ApiResponse> runner : runners) {
            running.add(clients.submit(() -> {
                start.await();
                return patiently(runner);
            }));
        }
        start.countDown();
        var answers = new ArrayList<ApiResponse>();
        for (Future<ApiResponse> answer : running) {
            answers.add(answer.get(30, TimeUnit.SECONDS));
        }
        return answers;
    }
}
