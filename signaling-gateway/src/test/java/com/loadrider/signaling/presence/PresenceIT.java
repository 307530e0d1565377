package com.loadrider.signaling.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Topics;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What this gateway tells others about its users.
@SuppressWarnings("NullAway.Init")
class PresenceIT extends GatewayIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private ThisGateway gateway;

    @Autowired
    private PresenceWorker worker;

    private final long user = CallFixture.freshId();

    @Test
    void aUserIsPresentFromTheFirstSocketToTheLast() {
        try (var presence = TopicReader.of(Topics.PRESENCE)) {
            RecordingSocket phone = socket(user, "phone");
            TopicRecord first = presence.await(it -> isOfUser(it) && it.value() != null, SOON);
            assertThat(first.type()).isEqualTo("presence.online");
            assertThat(first.json().get("gatewayId").stringValue())
                    .isEqualTo(gateway.id().toString());
            assertThat(first.json().get("devices"))
                    .extracting(JsonNode::stringValue)
                    .containsExactly("phone");

            RecordingSocket tablet = socket(user, "tablet");
            presence.await(
                    it -> isOfUser(it)
                            && it.value() != null
                            && it.json().get("devices").size() == 2,
                    SOON);

            phone.close();
            presence.await(
                    it -> isOfUser(it)
                            && it.value() != null
                            && it.json().get("devices").toString().equals("[\"tablet\"]"),
                    SOON);
            tablet.kill();
            presence.await(it -> isOfUser(it) && it.value() == null, SOON);
        }
    }

    @Test
    void theGatewaySaysThatItIsAlive() {
        try (var presence = TopicReader.of(Topics.PRESENCE)) {
            TopicRecord beat = presence.await(it -> ("@" + gateway.id()).equals(it.key()), SOON);
            assertThat(beat.type()).isEqualTo("gateway.heartbeat");
            assertThat(beat.json().get("address").stringValue()).isEqualTo(gateway.linkAddress());
        }
    }

    /// Records of this topic are deleted after a day.
    @Test
    void everybodyIsAnnouncedAgainEverySixHours() {
        var again = worker.getQueue().stream()
                .filter(it -> isDueIn(Duration.ofHours(6), (Delayed) it))
                .findFirst()
                .orElseThrow();
        try (var presence = TopicReader.of(Topics.PRESENCE)) {
            socket(user, "phone");
            TopicRecord first = presence.await(it -> isOfUser(it) && it.value() != null, SOON);
            worker.execute(again);
            TopicRecord second = presence.await(it -> isOfUser(it) && it.offset() > first.offset(), SOON);
            assertThat(second.json()).isEqualTo(first.json());
        }
    }

    /// Less the time since the gateway has started.
    private static boolean isDueIn(Duration period, Delayed work) {
        long seconds = work.getDelay(TimeUnit.SECONDS);
        return seconds <= period.toSeconds() && seconds > period.toSeconds() - 600;
    }

    private boolean isOfUser(TopicRecord record) {
        return (user + "@" + gateway.id()).equals(record.key());
    }
}
