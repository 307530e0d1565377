package com.loadrider.conversations.conversation.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.conversations.callnotice.CallEvents;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallType;
import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.server.RealServers;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Who is added by a stranger is asked first.
@RunningService
@RealServers(ownContext = true)
@TestPropertySource(
        properties = {
            "conversations.requests=on",
            "conversations.limits.new-per-user-per-minute=5",
            "conversations.limits.messages-per-user-per-minute=4"
        })
class RequestsIT {

    private static final String PATH = "/api/v1/conversations";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long stranger = anybody();
    private final long victor = anybody();

    @Autowired
    ServiceClient service;

    @Test
    void hideTheNameUntilTheyAreAccepted() {
        named(victor).get(PATH).expect(200);
        named(stranger).get(PATH).expect(200);
        long id = service.start(stranger, victor);

        JsonNode seenByStranger = read(stranger, id);
        assertThat(seenByStranger.has("requestedBy")).isFalse();
        assertThat(victorIn(seenByStranger).path("displayName").isNull()).isTrue();
        assertThat(victorIn(seenByStranger).path("isRequested").asBoolean()).isTrue();
        JsonNode listed = service.as(stranger).get(PATH).json().at("/items/0");
        assertThat(victorIn(listed)).isEqualTo(victorIn(seenByStranger));

        JsonNode seenByVictor = read(victor, id);
        assertThat(seenByVictor.path("requestedBy").asLong()).isEqualTo(stranger);
        assertThat(seenByVictor.at("/participants/0/displayName").asString()).isEqualTo("User " + stranger);
        assertThat(seenByVictor.at("/participants/0").has("isRequested")).isFalse();
        assertThat(victorIn(seenByVictor).path("displayName").asString()).isEqualTo("User " + victor);

        accept(victor, id, 204);
        accept(victor, id, 204);
        seenByStranger = read(stranger, id);
        assertThat(victorIn(seenByStranger).path("displayName").asString()).isEqualTo("User " + victor);
        assertThat(victorIn(seenByStranger).has("isRequested")).isFalse();
        assertThat(read(victor, id).has("requestedBy")).isFalse();
    }

    @Test
    void areForThoseWhoHaveThem() {
        long id = service.start(stranger, victor);
        accept(anybody(), id, 404);
        accept(victor, id + 1_000_000, 404);
        accept(stranger, id, 204);
        assertThat(isRequested(victor, id)).isTrue();
        assertThat(service.as(victor).put(member(id, anybody())).expect(403).code())
                .isEqualTo("forbidden");
    }

    @Test
    void areRefusedByLeaving() {
        long id = service.start(stranger, victor);
        service.as(victor).delete(member(id, victor)).expect(204);
        accept(victor, id, 404);
        service.as(victor).get(PATH + "/" + id).expect(404);
        service.as(stranger).put(member(id, victor)).expect(204);
        assertThat(isRequested(victor, id)).isTrue();
    }

    @Test
    void areAcceptedByWriting() {
        long id = service.start(stranger, victor);
        say(victor, id);
        assertThat(isRequested(victor, id)).isFalse();
    }

    @Test
    void areAcceptedByCalling() {
        long id = service.start(stranger, victor);
        long toBusy = service.start(stranger, victor);
        try (TopicWriter kafka = TopicWriter.shared()) {
            kafka.event(
                    Topics.CALL_EVENTS,
                    id,
                    CallEventType.INITIATED.wireName(),
                    UUID.randomUUID(),
                    CallEvents.of(CallType.VIDEO, id, victor, stranger).initiated());
            kafka.event(
                    Topics.CALL_EVENTS,
                    toBusy,
                    CallEventType.BUSY.wireName(),
                    UUID.randomUUID(),
                    CallEvents.of(CallType.VIDEO, toBusy, victor, stranger).busy());
            await().atMost(PATIENCE).until(() -> !isRequested(victor, id) && !isRequested(victor, toBusy));
        }
    }

    @Test
    void areMadeByStrangersOnly() {
        long friend = anybody();
        long first = service.start(friend, victor);
        assertThat(isRequested(victor, service.start(friend, victor))).isTrue();
        accept(victor, first, 204);
        assertThat(isRequested(victor, service.start(friend, victor))).isFalse();
        assertThat(isRequested(friend, service.start(victor, friend))).isFalse();

        long group = service.start(stranger, friend);
        service.as(stranger).put(member(group, victor)).expect(204);
        assertThat(isRequested(victor, group)).isTrue();
        service.as(stranger).delete(member(group, victor)).expect(204);
        accept(friend, group, 204);
        service.as(friend).put(member(group, victor)).expect(204);
        assertThat(isRequested(victor, group)).isFalse();
        assertThat(isRequested(victor, service.start(stranger, victor))).isFalse();
    }

    @Test
    void areMadeAgainOnceNothingIsShared() {
        long first = service.start(stranger, victor);
        accept(victor, first, 204);
        service.as(victor).delete(member(first, victor)).expect(204);
        assertThat(isRequested(victor, service.start(stranger, victor))).isTrue();
    }

    static Stream<Map<String, Object>> scopesOfBackEnds() {
        return Stream.of(
                Map.of("scope", "openid conversations:write"),
                Map.of("scope", List.of("conversations:write")),
                Map.of("scp", "conversations:write"),
                Map.of("scp", List.of("conversations:write", "x")));
    }

    @ParameterizedTest
    @MethodSource("scopesOfBackEnds")
    void areNotMadeByBackEnds(Map<String, Object> claims) {
        var token = TestTokens.forUser(stranger);
        claims.forEach(token::claim);
        long id = service.stranger()
                .as(token.sign())
                .post(PATH, Map.of("participantIds", List.of(victor)))
                .expect(201)
                .json()
                .path("conversationId")
                .asLong();
        assertThat(isRequested(victor, id)).isFalse();
    }

    @Test
    void arePublishedAndKeepMessagesQuiet() {
        long id = service.start(stranger, victor);
        say(stranger, id);
        accept(victor, id, 204);
        say(stranger, id);

        assertThat(service.messages(victor, id)).hasSize(2);
        assertThat(published(Topics.CONVERSATION_MEMBERS, id).stream()
                        .map(it -> it.path("requestedIds").toString() + it.path("participantIds")))
                .containsExactly(
                        "[" + victor + "][" + stranger + "," + victor + "]", "[" + stranger + "," + victor + "]");
        assertThat(published(Topics.MESSAGES, id).stream()
                        .map(it -> it.path("recipientIds").toString()))
                .containsExactly("[" + stranger + "]", "[" + stranger + "," + victor + "]");
    }

    @Test
    void areAsFewAsNewConversations() {
        for (int made = 0; made < 5; made++) {
            service.start(stranger, victor);
        }
        tooMany(it -> it.post(PATH, Map.of("participantIds", List.of(victor))));
        service.start(victor, stranger);
    }

    @Test
    void comeWithFewMessages() {
        long id = service.start(stranger, victor);
        for (int said = 0; said < 4; said++) {
            say(stranger, id);
        }
        tooMany(it -> it.post(PATH + "/" + id + "/messages", Map.of("text", "Hi")));
        say(victor, id);
    }

    private void tooMany(Function<ApiClient, ApiResponse> request) {
        var answer = request.apply(service.as(stranger)).expect(429);
        assertThat(answer.code()).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    private List<JsonNode> published(String topic, long conversation) {
        try (TopicReader reader = TopicReader.of(topic)) {
            var found = new ArrayList<JsonNode>();
            while (found.size() < 2) {
                found.add(reader.await(it -> isOurs(it, conversation) && !found.contains(it.json()), PATIENCE)
                        .json());
            }
            return found;
        }
    }

    /// Other tests have databases of their own, and so conversations with the same ids.
    private boolean isOurs(TopicRecord record, long conversation) {
        return String.valueOf(conversation).equals(record.key())
                && record.value() != null
                && Pattern.compile("\\b" + stranger + "\\b")
                        .matcher(record.value())
                        .find();
    }

    private void say(long user, long id) {
        service.as(user)
                .post(PATH + "/" + id + "/messages", Map.of("text", "Hi"))
                .expect(201);
    }

    private void accept(long user, long id, int status) {
        service.as(user).post(PATH + "/" + id + "/accept").expect(status);
    }

    private JsonNode read(long user, long id) {
        return service.as(user).get(PATH + "/" + id).expect(200).json();
    }

    private boolean isRequested(long user, long id) {
        return read(user, id).has("requestedBy");
    }

    private JsonNode victorIn(JsonNode conversation) {
        return conversation
                .path("participants")
                .valueStream()
                .filter(it -> it.path("userId").asLong() == victor)
                .findFirst()
                .orElseThrow();
    }

    private ApiClient named(long user) {
        return service.stranger().as(TestTokens.of(user, "User " + user));
    }

    private static String member(long id, long user) {
        return PATH + "/" + id + "/participants/" + user;
    }
}
