package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Times too long to be waited for: the database is told that they have passed.
@SuppressWarnings("NullAway.Init")
class TimersIT extends CallServiceIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Schedules schedules;

    @Test
    void endsACallAfterTwelveHours() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        JsonNode accepted = world.act(bob, call, "accept").expect(200).json();
        assertThat(Duration.between(time(accepted, "startTime"), time(accepted, "expiresAt")))
                .isEqualTo(Duration.ofHours(12));

        jdbc.sql("UPDATE call_sessions SET expires_at = clock_timestamp() WHERE id = ?")
                .param(call)
                .update();

        await().atMost(SOON)
                .until(() -> world.read(alice, call).get("status").asString().equals("ended"));
        JsonNode ended = world.read(alice, call);
        assertThat(ended.get("endReason").asString()).isEqualTo("max_duration");
        assertThat(ended.get("endedBy").isNull()).isTrue();
        assertThat(ended.get("duration").asLong()).isNotNegative();
        world.act(alice, call, "end").expect(409);
    }

    @Test
    void takesTheStateBackAQuarterOfAnHourAfterTheEnd() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        JsonNode ended = world.act(alice, call, "end").expect(200).json();
        Instant forgetAt = jdbc.sql("SELECT forget_at FROM call_sessions WHERE id = ?")
                .param(call)
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
        assertThat(Duration.between(time(ended, "endTime"), forgetAt)).isEqualTo(Duration.ofMinutes(15));

        schedules.run("StateTombstones.publishDue");
        try (var states = TopicReader.of(Topics.CALL_STATE)) {
            states.await(it -> isOf(call, it.key()) && it.value() != null, SOON);
            assertThat(states.withKey(call)).noneMatch(it -> it.value() == null);
            jdbc.sql("UPDATE call_sessions SET forget_at = clock_timestamp() WHERE id = ?")
                    .param(call)
                    .update();
            schedules.run("StateTombstones.publishDue");
            var tombstone = states.await(it -> isOf(call, it.key()) && it.value() == null, SOON);
            assertThat(tombstone.headers()).containsKeys("ce_id", "ce_type");
            schedules.run("StateTombstones.publishDue");
            assertThat(states.withKey(call))
                    .filteredOn(it -> it.value() == null)
                    .hasSize(1);
        }
        assertThat(world.read(alice, call).get("status").asString()).isEqualTo("missed");
    }

    private static boolean isOf(long call, @org.jspecify.annotations.Nullable String key) {
        return String.valueOf(call).equals(key);
    }

    private static Instant time(JsonNode call, String field) {
        return Instant.parse(call.get(field).asString());
    }
}
