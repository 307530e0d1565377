package com.loadrider.notifications.notification.web;

import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.ServiceClient.Device;
import com.loadrider.notifications.callpush.CallEvents;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
@SuppressWarnings("NullAway.Init")
class ReceiptsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long bob = freshId();
    private final CallEvents call = CallEvents.between(freshId(), bob);
    private final TopicWriter kafka = TopicWriter.shared();
    private Device phone;
    private JsonNode receipts;

    @Autowired
    ServiceClient service;

    @BeforeEach
    void ring() {
        phone = service.subscribe(bob, "phone");
        call.tell(kafka, call.initiated());
        await().atMost(PATIENCE).until(() -> !phone.messages().isEmpty());
        receipts = phone.messages().getFirst().path("receipt");
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void arePublishedOnceEach() {
        for (String step : List.of("shown", "opened", "declined", "shown", "opened")) {
            report(receipts.path(step).asString()).expect(204);
        }

        try (TopicReader topic = TopicReader.of(Topics.NOTIFICATIONS)) {
            topic.await(it -> isOfTheCall(it) && it.type().equals("notification.declined"), PATIENCE);
            assertThat(topic.all().stream()
                            .filter(this::isOfTheCall)
                            .map(TopicRecord::type)
                            .filter(it -> !it.equals("notification.sent") && !it.equals("notification.accepted")))
                    .containsExactlyInAnyOrder("notification.shown", "notification.opened", "notification.declined");
        }
    }

    @Test
    void needNoToken() {
        assertThat(report(receipts.path("shown").asString()).expect(204).body()).isEmpty();
        service.stranger()
                .as("no.token.atall")
                .post(
                        "/api/v1/push/receipts",
                        Map.of("receipt", receipts.path("shown").asString()))
                .expect(401);
    }

    @Test
    void areNoUseOnceTheDeviceIsNotSubscribed() {
        service.as(bob).delete(ServiceClient.SUBSCRIPTIONS + "/phone").expect(204);

        for (String step : List.of("shown", "opened", "declined")) {
            assertThat(report(receipts.path(step).asString()).expect(404).code())
                    .isEqualTo("not_found");
        }
    }

    @Test
    void areGoodAfterTheDeviceHasChangedItsName() {
        service.as(bob)
                .send(
                        "PUT",
                        ServiceClient.SUBSCRIPTIONS + "/phone-2",
                        phone.browser().subscription(phone.endpoint()))
                .expect(204);

        report(receipts.path("declined").asString()).expect(204);
        try (TopicReader topic = TopicReader.of(Topics.NOTIFICATIONS)) {
            TopicRecord declined =
                    topic.await(it -> isOfTheCall(it) && it.type().equals("notification.declined"), PATIENCE);
            assertThat(declined.json().path("deviceId").asString()).isEqualTo("phone-2");
        }
    }

    @Test
    void areNothingElse() {
        String shown = receipts.path("shown").asString();
        for (String forged : List.of(
                "",
                "shown",
                shown.replace("shown", "declined"),
                shown.substring(0, shown.length() - 1) + "!",
                "shown-1-AAAAAAAAAAAAAAAAAAAAAA",
                "a".repeat(5_000))) {
            ApiResponse answer = report(forged);
            assertThat(answer.status()).as(forged).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid_request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"receipt\":null}", "{\"receipt\":7}", "{\"receipt\":\"x\",\"more\":1}", "[]", "{"})
    void areInABodyOfTheirOwn(String body) {
        assertThat(service.stranger()
                        .post("/api/v1/push/receipts", body)
                        .expect(400)
                        .code())
                .isEqualTo("invalid_request");
    }

    private ApiResponse report(String receipt) {
        return service.stranger().post("/api/v1/push/receipts", Map.of("receipt", receipt));
    }

    private boolean isOfTheCall(TopicRecord record) {
        return String.valueOf(call.callId()).equals(record.key());
    }
}
