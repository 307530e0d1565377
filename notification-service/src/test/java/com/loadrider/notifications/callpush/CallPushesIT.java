package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.PushServiceInitializer.PUSH_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.Topics;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.ServiceClient.Device;
import com.loadrider.testkit.topic.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From a call event in Kafka to what a browser decrypts.
class CallPushesIT extends CallPushIT {

    @Test
    void ringDevicesWithoutASocket() {
        Device phone = service.subscribe(bob, "phone");
        Device tablet = service.subscribe(bob, "tablet");
        Device laptop = service.subscribe(bob, "laptop");
        Device ofAlice = service.subscribe(alice, "phone");
        tell(call.initiated("laptop"));

        JsonNode ring = received(phone, 1).getFirst();
        assertThat(ring.path("type").asString()).isEqualTo("ring");
        assertThat(ring.path("callSessionId").asLong()).isEqualTo(call.callId());
        assertThat(ring.path("conversationId").asLong()).isEqualTo(call.conversationId());
        assertThat(ring.path("callerName").asString()).isEqualTo("Alice");
        assertThat(ring.path("callType").asString()).isEqualTo("video");
        Duration left = Duration.between(instant(ring, "now"), instant(ring, "expiresAt"));
        assertThat(left).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(45));
        var message = PUSH_SERVICE.accepted(phone.endpoint()).getFirst();
        assertThat(message.ttl()).isLessThanOrEqualTo((int) left.toSeconds()).isPositive();
        assertThat(message.urgency()).isEqualTo("high");
        assertThat(message.topic()).isEqualTo("call-" + call.callId());
        received(tablet, 1);
        tell(call.again().initiated("phone", "tablet", "laptop"), call.missed());
        received(phone, 2);
        assertThat(laptop.messages()).isEmpty();
        assertThat(ofAlice.messages()).isEmpty();
    }

    @Test
    void ringOnceHoweverOftenKafkaDelivers() {
        Device phone = service.subscribe(bob, "phone");
        CallEvent initiated = call.initiated();
        tell(initiated, initiated, call.reachUpdated(), initiated);
        received(phone, 1);
        tell(call.missed(), initiated, call.reachUpdated(), call.missed());
        CallEvents last = call.again();
        tell(last.initiated());
        assertThat(types(received(phone, 3))).containsExactly("ring", "missed", "ring");
    }

    @Test
    void ringADeviceOnceHoweverOftenItChangesItsName() {
        Device browser = service.subscribe(bob, "tab-1");
        tell(call.initiated());
        received(browser, 1);
        service.as(bob)
                .send(
                        "PUT",
                        ServiceClient.SUBSCRIPTIONS + "/tab-2",
                        browser.browser().subscription(browser.endpoint()))
                .expect(204);
        tell(call.reachUpdated("tab-2"), call.reachUpdated(), call.missed());
        assertThat(types(received(browser, 2))).containsExactly("ring", "missed");
    }

    @Test
    void ringADeviceThatLosesItsSocketMeanwhile() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated("phone"), call.reachUpdated("phone"), call.reachUpdated());
        assertThat(types(received(phone, 1))).containsExactly("ring");
    }

    @Test
    void ringADeviceThatLosesItsSocketWhenAnotherBeginsToRing() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated("phone", "desk"), call.ringing("desk"));
        assertThat(types(received(phone, 1))).containsExactly("ring");
    }

    @Test
    void tellWhoeverRangThatAnotherDeviceAnswered() {
        Device phone = service.subscribe(bob, "phone");
        Device tablet = service.subscribe(bob, "tablet");
        tell(call.initiated());
        received(phone, 1);
        received(tablet, 1);
        tell(call.accepted("phone"));

        JsonNode cancel = received(tablet, 2).getLast();
        assertThat(cancel.path("type").asString()).isEqualTo("cancel");
        assertThat(cancel.path("outcome").asString()).isEqualTo("answered");
        assertThat(cancel.path("quiet").asBoolean()).isTrue();
        assertThat(Duration.between(instant(cancel, "now"), instant(cancel, "expiresAt")))
                .as("a device that was off does not learn of it in the evening")
                .isLessThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(cancel.path("tag").asString())
                .isEqualTo(tablet.messages().getFirst().path("tag").asString());
        assertThat(PUSH_SERVICE.accepted(tablet.endpoint()).getLast().topic()).isEqualTo("call-" + call.callId());
        assertThat(types(phone.messages())).containsExactly("ring");
    }

    @Test
    void tellWhoeverRangThatTheCallWasDeclined() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated("laptop"));
        received(phone, 1);
        tell(call.declined());
        assertThat(received(phone, 2).getLast().path("outcome").asString()).isEqualTo("declined");
    }

    @Test
    void tellOfACallThatWasOverBeforeTheRingWasSent() {
        Device phone = service.subscribe(bob, "phone");
        PUSH_SERVICE.answerOnce(phone.endpoint(), 503);
        PUSH_SERVICE.answerOnce(phone.endpoint(), 503);
        tell(call.initiated(), call.missed());
        assertThat(types(received(phone, 1))).startsWith("missed");
        tell(call.again().initiated());
        assertThat(types(received(phone, 2))).containsExactly("missed", "ring");
    }

    @Test
    void neverRingLate() {
        Device phone = service.subscribe(bob, "phone");
        PUSH_SERVICE.answerOnce(phone.endpoint(), exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.sendResponseHeaders(503, -1);
        });
        CallEvents brief = call.ringingFor(Duration.ofSeconds(5));
        tell(brief.initiated());
        assertThat(step(brief, "notification.expired")).isNotNull();
        CallEvents past = call.again().ringingFor(Duration.ofSeconds(-1));
        tell(past.initiated(), call.again().initiated());
        received(phone, 1);
        assertThat(phone.messages()).hasSize(1);
        assertThat(phone.messages().getFirst().path("callSessionId").asLong())
                .isNotEqualTo(brief.callId())
                .isNotEqualTo(past.callId());
    }

    @Test
    void tryAgainWhileTheCallRings() {
        Device phone = service.subscribe(bob, "phone");
        PUSH_SERVICE.answerOnce(phone.endpoint(), 500);
        PUSH_SERVICE.answerOnce(phone.endpoint(), 429);
        tell(call.initiated());
        assertThat(types(received(phone, 1))).containsExactly("ring");
    }

    @Test
    void forgetDevicesThatAreGone() {
        Device phone = service.subscribe(bob, "phone");
        PUSH_SERVICE.answerOnce(phone.endpoint(), 410);
        tell(call.initiated());

        JsonNode failed = step(call, "notification.failed");
        assertThat(failed.path("reason").asString()).isEqualTo("gone");
        assertThat(failed.path("deviceId").asString()).isEqualTo("phone");
        assertThat(service.as(bob).get(ServiceClient.SUBSCRIPTIONS).json().path("items"))
                .isEmpty();
        try (TopicReader topic = TopicReader.of(Topics.REACHABILITY)) {
            topic.await(it -> String.valueOf(bob).equals(it.key()) && it.value() == null, PATIENCE);
        }
    }

    @Test
    void arePublishedStepByStep() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated());
        received(phone, 1);

        JsonNode accepted = step(call, "notification.accepted");
        assertThat(accepted.propertyNames())
                .containsExactly(
                        "notificationId", "userId", "deviceId", "kind", "purpose", "callSessionId", "conversationId");
        assertThat(accepted.path("userId").asLong()).isEqualTo(bob);
        assertThat(accepted.path("purpose").asString()).isEqualTo("ring");
        assertThat(step(call, "notification.sent")).isEqualTo(accepted);
        assertThat(service.as(bob)
                        .get(ServiceClient.SUBSCRIPTIONS)
                        .json()
                        .at("/items/0/lastUsedAt")
                        .isString())
                .isTrue();
    }

    @Test
    void areNotMadeOfUnreadableEvents() {
        Device phone = service.subscribe(bob, "phone");
        for (String value : List.of("{}", "{\"call\":null}", "[]", "\u0000", "{\"call\":{\"callSessionId\":\"x\"}}")) {
            kafka.event(Topics.CALL_EVENTS, call.conversationId(), "call.initiated", UUID.randomUUID(), value);
        }
        kafka.event(Topics.CALL_EVENTS, call.conversationId(), "call.teleported", UUID.randomUUID(), "{}");
        tell(call.initiated());
        assertThat(types(received(phone, 1))).containsExactly("ring");
    }

    private static Instant instant(JsonNode message, String member) {
        return Instant.parse(message.path(member).asString());
    }
}
