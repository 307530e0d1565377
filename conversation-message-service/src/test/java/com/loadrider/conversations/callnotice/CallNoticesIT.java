package com.loadrider.conversations.callnotice;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallType;
import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class CallNoticesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = anybody();
    private final long bob = anybody();
    private final TopicWriter kafka = TopicWriter.shared();
    private long conversation;

    @Autowired
    ServiceClient service;

    @BeforeEach
    void start() {
        conversation = service.start(alice, bob);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void tellWhatBecameOfEveryCall() {
        var answered = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        tell(answered.initiated(), answered.ringing(), answered.accepted(), answered.updated(), answered.ended(150));
        var declined = CallEvents.of(CallType.AUDIO, conversation, bob, alice);
        tell(declined.initiated(), declined.declined("In a meeting"));
        var missed = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        tell(missed.initiated(), missed.missed(CallEndReason.NO_ANSWER));
        var cancelled = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        tell(cancelled.initiated(), cancelled.missed(CallEndReason.CANCELLED));
        tell(CallEvents.of(CallType.VIDEO, conversation, alice, bob).busy());

        assertThat(texts(10))
                .containsExactly(
                        "📞 Video call started",
                        "✅ Call accepted",
                        "📞 Call ended (2m 30s)",
                        "📞 Audio call started",
                        "❌ Call declined: In a meeting",
                        "📞 Video call started",
                        "📞 Missed video call",
                        "📞 Video call started",
                        "📞 Video call cancelled",
                        "📞 Missed video call (busy)");
        JsonNode ended = service.messages(alice, conversation).get(2);
        assertThat(ended.path("kind").asString()).isEqualTo("call");
        assertThat(ended.path("senderId").isNull()).isTrue();
        assertThat(ended.path("call").toString())
                .isEqualTo("{\"callSessionId\":" + answered.callId() + ",\"event\":\"ended\",\"callType\":\"video\","
                        + "\"actorId\":" + alice + ",\"reason\":null,\"durationSeconds\":150}");
    }

    @Test
    void arePublishedAsMessages() {
        var call = CallEvents.of(CallType.AUDIO, conversation, alice, bob);
        tell(call.initiated());
        texts(1);
        try (TopicReader messages = TopicReader.of(Topics.MESSAGES)) {
            var record = messages.await(it -> String.valueOf(conversation).equals(it.key()), PATIENCE);
            assertThat(record.json().path("message"))
                    .isEqualTo(service.messages(bob, conversation).getFirst());
            assertThat(record.json().path("recipientIds").toString()).isEqualTo("[" + alice + "," + bob + "]");
        }
    }

    @Test
    void tellTheNameOfTheCaller() {
        tell(CallEvents.of(CallType.AUDIO, conversation, alice, bob).initiated());
        texts(1);
        var participants = service.as(bob)
                .get("/api/v1/conversations/" + conversation)
                .json()
                .path("participants");
        assertThat(participants.get(0).path("displayName").asString()).isEqualTo("Caller " + alice);
    }

    @Test
    void areWrittenOnceHoweverOftenTheyAreTold() {
        var call = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (int round = 0; round < 3; round++) {
            tell(ids[0], call.initiated());
            tell(ids[1], call.accepted());
            tell(ids[2], call.ended(5));
        }
        // The same events rebuilt from the call's history, under other ids.
        tell(call.initiated(), call.accepted(), call.ended(5));
        assertThat(textsBeforeTheNextCall())
                .containsExactly("📞 Video call started", "✅ Call accepted", "📞 Call ended (5s)");
    }

    @Test
    void standInTheOrderOfTheCallWhateverCameFirst() {
        List<List<CallEvent>> orders = new ArrayList<>();
        List<CallEvents> calls = new ArrayList<>();
        var random = new Random(7);
        for (int order = 0; order < 24; order++) {
            var call = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
            List<CallEvent> events =
                    permutation(order, List.of(call.initiated(), call.ringing(), call.accepted(), call.ended(60)));
            events.add(random.nextInt(events.size()), events.get(random.nextInt(events.size())));
            calls.add(call);
            orders.add(events);
        }
        orders.forEach(events -> tell(events.toArray(CallEvent[]::new)));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.messages(alice, conversation)).hasSize(72));
        List<JsonNode> messages = service.messages(alice, conversation);
        for (CallEvents call : calls) {
            assertThat(messages.stream()
                            .filter(it -> it.at("/call/callSessionId").asLong() == call.callId())
                            .map(it -> it.at("/call/event").asString()))
                    .containsExactly("initiated", "accepted", "ended");
        }
        assertThat(messages)
                .isSortedAccordingTo((a, b) -> a.path("createdAt")
                        .asString()
                        .compareTo(b.path("createdAt").asString()));
    }

    @Test
    void areWrittenForACallThatAUserHasLeft() {
        var call = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        tell(call.initiated());
        texts(1);
        service.as(bob)
                .delete("/api/v1/conversations/" + conversation + "/participants/" + bob)
                .expect(204);
        tell(call.missed(CallEndReason.LEFT_CONVERSATION));
        assertThat(texts(2)).containsExactly("📞 Video call started", "📞 Missed video call");
    }

    private void tell(CallEvent... events) {
        for (CallEvent event : events) {
            tell(UUID.randomUUID(), event);
        }
    }

    private void tell(UUID id, CallEvent event) {
        kafka.event(Topics.CALL_EVENTS, conversation, CallEventType.of(event).wireName(), id, event);
    }

    private List<String> texts(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.messages(alice, conversation)).hasSizeGreaterThanOrEqualTo(count));
        return service.messages(alice, conversation).stream()
                .map(it -> it.path("text").asString())
                .toList();
    }

    /// Whatever was told before has been dealt with when a call that was told later has its notice.
    private List<String> textsBeforeTheNextCall() {
        tell(CallEvents.of(CallType.AUDIO, conversation, bob, alice).busy());
        await().atMost(PATIENCE)
                .until(() -> service.messages(alice, conversation).stream()
                        .anyMatch(it -> it.path("text").asString().equals("📞 Missed audio call (busy)")));
        List<String> all = texts(1);
        return all.subList(0, all.size() - 1);
    }

    private static <T> List<T> permutation(int number, List<T> items) {
        var left = new ArrayList<>(items);
        var permuted = new ArrayList<T>();
        int rest = number;
        for (int size = items.size(); size > 0; size--) {
            permuted.add(left.remove(rest % size));
            rest /= size;
        }
        Collections.reverse(permuted);
        return permuted;
    }
}
