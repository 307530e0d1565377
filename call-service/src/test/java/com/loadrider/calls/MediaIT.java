package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What participants report of their media, and calls that end because it never came.
@SuppressWarnings("NullAway.Init")
class MediaIT extends CallServiceIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private JdbcClient jdbc;

    private long alice;
    private long bob;

    @Test
    void isPartOfWhatIsKnownOfAParticipant() {
        long call = answeredCall();
        assertThat(mediaStates(world.read(alice, call))).isEqualTo("null null");
        assertThat(mediaStates(report(alice, call, "connecting").expect(200).json()))
                .isEqualTo("connecting null");
        assertThat(mediaStates(report(bob, call, "connected").expect(200).json()))
                .isEqualTo("connecting connected");
        ApiResponse unchanged = report(bob, call, null).expect(200);
        assertThat(mediaStates(unchanged.json())).isEqualTo("connecting connected");
        assertThat(report(bob, call, "Connected").expect(400).code()).isEqualTo("invalid_request");
        world.act(alice, call, "end").expect(200);
        assertThat(report(bob, call, "failed").expect(409).code()).isEqualTo("invalid_state");
    }

    @Test
    void endsTheCallAtOnceWhenItHasFailedAtBothSides() {
        long call = answeredCall();
        report(alice, call, "failed").expect(200);
        JsonNode ended = report(bob, call, "failed").expect(200).json();

        assertConnectFailed(ended);
        assertThat(mediaStates(ended)).isEqualTo("failed failed");
        assertThat(world.as(bob).get(CALLS + "/active").json().get("items")).isEmpty();
        try (var events = TopicReader.of(Topics.CALL_EVENTS)) {
            var published = events.await(
                    it -> "call.ended".equals(it.headers().get("ce_type"))
                            && it.json().at("/call/callSessionId").asLong() == call,
                    SOON);
            assertThat(published.json().get("actorId").isNull()).isTrue();
            assertConnectFailed(published.json().get("call"));
        }
    }

    @Test
    void endsTheCallAfterTwentySecondsWhenItHasFailedAtOneSide() {
        long call = answeredCall();
        JsonNode failed = report(alice, call, "failed").expect(200).json();
        Instant due = connectDueAt(call).orElseThrow();
        assertThat(Duration.between(Instant.parse(failed.get("startTime").asString()), due))
                .isEqualTo(Duration.ofSeconds(20));

        jdbc.sql("UPDATE call_sessions SET connect_due_at = clock_timestamp() WHERE id = ?")
                .param(call)
                .update();

        await().atMost(SOON)
                .until(() -> world.read(alice, call).get("status").asString().equals("ended"));
        assertConnectFailed(world.read(bob, call));
        assertThat(connectDueAt(call)).isEmpty();
    }

    @Test
    void letsACallLiveThatHasHadMedia() {
        long call = answeredCall();
        report(alice, call, "failed").expect(200);
        report(bob, call, "connected").expect(200);
        assertThat(connectDueAt(call)).isEmpty();
        report(bob, call, "failed").expect(200);
        assertThat(connectDueAt(call)).isEmpty();
        assertThat(world.read(alice, call).get("status").asString()).isEqualTo("connected");
        world.act(alice, call, "end").expect(200);
    }

    @Test
    void isMeasuredFromTheAccept() {
        double firsts = arrivals("first");
        double seconds = arrivals("second");
        long call = answeredCall();
        report(alice, call, "connected").expect(200);
        report(alice, call, "failed").expect(200);
        report(alice, call, "connected").expect(200);
        assertThat(arrivals("first") - firsts).isEqualTo(1);
        report(bob, call, "connected").expect(200);
        assertThat(arrivals("second") - seconds).isEqualTo(1);
        assertThat(arrivals("first") - firsts).isEqualTo(1);
        assertThat(metrics()).containsPattern("calls_finished_total\\{[^}]*reason=\"connect_failed\",type=\"video\"");
        world.act(alice, call, "end").expect(200);
    }

    private long answeredCall() {
        alice = world.user();
        bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);
        return call;
    }

    private ApiResponse report(long user, long call, @Nullable String mediaState) {
        var body = new HashMap<String, @Nullable Object>(Map.of("isMuted", false));
        body.put("mediaState", mediaState);
        return world.as(user).patch(CALLS + "/" + call + "/participants/me", body);
    }

    private Optional<Instant> connectDueAt(long call) {
        return jdbc.sql("SELECT connect_due_at FROM call_sessions WHERE id = ? AND connect_due_at IS NOT NULL")
                .param(call)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private String metrics() {
        return world.anonymous().get("/actuator/prometheus").expect(200).body();
    }

    private double arrivals(String side) {
        return metrics()
                .lines()
                .filter(it -> it.startsWith("calls_connect_seconds_count{")
                        && it.contains("side=\"" + side + "\"")
                        && it.contains("type=\"video\""))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' '))))
                .sum();
    }

    private static void assertConnectFailed(JsonNode call) {
        assertThat(call.get("status").asString()).isEqualTo("ended");
        assertThat(call.get("endReason").asString()).isEqualTo("connect_failed");
        assertThat(call.get("endedBy").isNull()).isTrue();
        assertThat(call.get("duration").asLong()).isNotNegative();
    }

    private static String mediaStates(JsonNode call) {
        return call.at("/participants/0/mediaState").asString("null") + " "
                + call.at("/participants/1/mediaState").asString("null");
    }
}
