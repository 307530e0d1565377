package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.PushServiceInitializer.PUSH_SERVICE;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.CallEvent;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.ServiceClient.Device;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// From a call event in Kafka to what a browser decrypts.
@RunningService
class CallPushesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = freshId();
    private final long bob = freshId();
    private final CallEvents call = CallEvents.between(alice, bob);
    private final TopicWriter kafka = TopicWriter.shared();

    @Autowired
    ServiceClient service;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void stop() {
        assertThat(PUSH_SERVICE.refusals()).isEmpty();
        kafka.close();
    }

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
    void countMissedCalls() {
        Device phone = service.subscribe(bob, "phone");
        CallEvents second = call.again();
        CallEvents third = call.again();
        missed(call, phone, 2);
        missed(second, phone, 4, "laptop");

        JsonNode missed = phone.messages().getLast();
        assertThat(missed.path("type").asString()).isEqualTo("missed");
        assertThat(missed.path("missedCalls").asInt()).isEqualTo(2);
        assertThat(missed.path("quiet").asBoolean()).as("the laptop was online").isTrue();
        assertThat(missed.path("tag").asString()).isEqualTo("missed-" + call.conversationId());
        assertThat(missed.path("replaces").asString()).isEqualTo("call-" + second.callId());
        assertThat(phone.messages().get(1).path("quiet").asBoolean()).isFalse();

        // Bob calls back.
        var back = new CallEvents(freshId(), call.conversationId(), bob, alice, Duration.ofSeconds(45));
        tell(back.initiated(), back.accepted(null));
        missed(third, phone, 6);
        assertThat(phone.messages().getLast().path("missedCalls").asInt()).isEqualTo(1);
    }

    @Test
    void countMissedCallsAnewOnceTheyWereSeen() {
        Device phone = service.subscribe(bob, "phone");
        CallEvents second = call.again();
        CallEvents third = call.again();
        missed(call, phone, 2);
        missed(second, phone, 4);
        var seen = new MissedCallsSeen(bob, call.conversationId(), call.callId());
        kafka.event(Topics.CALL_EVENTS, call.conversationId(), MissedCallsSeen.TYPE, UUID.randomUUID(), seen);
        missed(third, phone, 6);

        assertThat(phone.messages().getLast().path("missedCalls").asInt())
                .as("the first one was seen")
                .isEqualTo(2);
    }

    /// The device rings, and then learns that the call was missed.
    private void missed(CallEvents call, Device device, int messages, String... connected) {
        tell(call.initiated(connected));
        received(device, messages - 1);
        tell(call.missed());
        received(device, messages);
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

    /// As if the instance that had claimed the notification had been killed before, or after, it was sent.
    @Test
    void areSentAgainIfNobodyRecordedTheResult() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated());
        received(phone, 1);
        step(call, "notification.accepted");
        jdbc.sql("UPDATE notifications SET state = 'sending', due_at = clock_timestamp() WHERE call_id = ?")
                .param(call.callId())
                .update();

        assertThat(types(received(phone, 2))).containsExactly("ring", "ring");
        assertThat(phone.messages().get(1).path("tag"))
                .as("the device replaces the first one")
                .isEqualTo(phone.messages().getFirst().path("tag"));
        assertThat(PUSH_SERVICE.accepted(phone.endpoint()).stream().map(it -> it.topic()))
                .as("and so does the push service")
                .containsOnly("call-" + call.callId());
    }

    /// As if the database had been away when the result was to be recorded.
    @ParameterizedTest
    @ValueSource(strings = {"shown_at", "opened_at", "declined_at"})
    void areNotSentAgainIfTheDeviceHasReportedThem(String step) {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated());
        received(phone, 1);
        step(call, "notification.accepted");
        jdbc.sql("UPDATE notifications SET state = 'sending', due_at = clock_timestamp(), " + step
                        + " = clock_timestamp() WHERE call_id = ?")
                .param(call.callId())
                .update();
        await().atMost(PATIENCE).until(() -> state(call).equals("accepted"));
        assertThat(types(phone.messages())).containsExactly("ring");
    }

    private String state(CallEvents call) {
        return jdbc.sql("SELECT state FROM notifications WHERE call_id = ?")
                .param(call.callId())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// As if a newer version had written them during an upgrade.
    @Test
    void failIfThisVersionCannotReadThem() {
        Device phone = service.subscribe(bob, "phone");
        String known = "{'callSessionId':1,'conversationId':1,'callerName':null,'callType':'video',"
                + "'expiresAt':'2026-01-31T09:30:00Z','outcome':null,'missedCalls':0,'isQuiet':false,'since':null}";
        List<String> unreadable = List.of(
                known.replace("'outcome':null", "'outcome':'voicemail'").replace('\'', '"'),
                known.replace("video", "hologram").replace('\'', '"'),
                known.replace("2026-01-31", "tomorrow").replace('\'', '"'),
                "{",
                "null");
        unreadable.forEach(
                content -> jdbc.sql("""
                        INSERT INTO notifications (subscription_id, purpose, call_id, conversation_id, content, expires_at)
                        SELECT id, 'ring', ?, 1, ?, clock_timestamp() + interval '1 minute'
                        FROM push_subscriptions WHERE user_id = ?
                        """).params(freshId(), content, bob).update());
        tell(call.initiated());

        assertThat(types(received(phone, 1))).containsExactly("ring");
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("""
                                SELECT count(*) FROM notifications n JOIN push_subscriptions s ON s.id = n.subscription_id
                                WHERE s.user_id = ? AND n.state = 'failed'
                                """).param(bob).query(Integer.class).single().equals(unreadable.size()));
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

    private void tell(CallEvent... events) {
        call.tell(kafka, events);
    }

    private static List<JsonNode> received(Device device, int messages) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> PUSH_SERVICE.accepted(device.endpoint()).size() >= messages);
        return device.messages();
    }

    private static JsonNode step(CallEvents call, String type) {
        try (TopicReader topic = TopicReader.of(Topics.NOTIFICATIONS)) {
            return topic.await(
                            it -> String.valueOf(call.callId()).equals(it.key())
                                    && it.type().equals(type),
                            PATIENCE)
                    .json();
        }
    }

    private static List<String> types(List<JsonNode> messages) {
        return messages.stream().map(it -> it.path("type").asString()).toList();
    }

    private static Instant instant(JsonNode message, String member) {
        return Instant.parse(message.path(member).asString());
    }
}
