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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class GroupCallNoticesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = anybody();
    private final long bob = anybody();
    private final long carol = anybody();
    private final TopicWriter kafka = TopicWriter.shared();
    private long conversation;

    @Autowired
    ServiceClient service;

    @BeforeEach
    void start() {
        conversation = service.start(alice, bob, carol);
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void tellOfTheStartAndTheEndOnly() {
        GroupCallEvents call = call();
        List<CallEvent> events = List.of(
                call.initiated(),
                call.ringing(),
                call.declinedByOne(bob),
                call.accepted(carol),
                call.invited(bob),
                call.joined(bob, carol),
                call.left(bob, carol),
                call.removed(carol, bob),
                call.ended(bob, carol));
        events.forEach(this::tell);
        GroupCallEvents unanswered = call();
        tell(unanswered.initiated());
        tell(unanswered.missed(CallEndReason.NO_ANSWER));

        assertThat(texts(4))
                .containsExactly(
                        "📞 Group video call started",
                        "📞 Group video call ended (2m 30s), 3 people",
                        "📞 Group video call started",
                        "📞 Missed group video call");
        assertThat(service.messages(bob, conversation).get(1).path("call").toString())
                .isEqualTo("{\"callSessionId\":" + call.callId() + ",\"event\":\"ended\",\"callType\":\"video\","
                        + "\"actorId\":" + alice + ",\"reason\":null,\"durationSeconds\":150,"
                        + "\"mode\":\"group\",\"participantCount\":3}");
    }

    @Test
    void areWrittenOnceHoweverOftenTheyAreTold() {
        GroupCallEvents call = call();
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID()};
        for (int round = 0; round < 3; round++) {
            tell(ids[0], call.initiated());
            tell(ids[1], call.ended(bob));
        }
        // The same events rebuilt from the call's history, under other ids.
        tell(call.initiated());
        tell(call.ended(bob));
        tell(call().initiated());
        await().atMost(PATIENCE).until(() -> texts(3).getLast().endsWith("started"));
        assertThat(texts(3))
                .containsExactly(
                        "📞 Group video call started",
                        "📞 Group video call ended (2m 30s), 2 people",
                        "📞 Group video call started");
    }

    @Test
    void areNotWrittenForForeignPeopleOrCallsThatCannotBe() {
        var stranger = GroupCallEvents.of(CallType.VIDEO, conversation, anybody(), bob);
        var invited = GroupCallEvents.of(CallType.VIDEO, conversation, alice, bob, anybody());
        var direct = CallEvents.of(CallType.VIDEO, conversation, alice, bob);
        JsonNode withoutReceiver = JsonMapper.shared().valueToTree(direct.initiated());
        withoutReceiver.path("call").asObject().putNull("receiverId");
        for (Object bad : List.of(stranger.initiated(), invited.initiated(), withoutReceiver)) {
            UUID id = UUID.randomUUID();
            kafka.event(Topics.CALL_EVENTS, conversation, "call.initiated", id, bad);
            try (TopicReader deadLetters = TopicReader.of(Topics.deadLetter(Topics.CALL_EVENTS))) {
                deadLetters.await(it -> id.toString().equals(it.headers().get("ce_id")), PATIENCE);
            }
        }
        tell(call().initiated());
        assertThat(texts(1)).containsExactly("📞 Group video call started");
    }

    private GroupCallEvents call() {
        return GroupCallEvents.of(CallType.VIDEO, conversation, alice, bob, carol);
    }

    private void tell(CallEvent event) {
        tell(UUID.randomUUID(), event);
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
}
