package com.loadrider.conversations.conversation.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class ConversationsIT {

    private static final String PATH = "/api/v1/conversations";

    private final long alice = anybody();
    private final long bob = anybody();
    private final long carol = anybody();

    @Autowired
    ServiceClient service;

    @Test
    void startsWithItsCreator() {
        var answer = service.as(alice).post(PATH, Map.of("title", "Lunch 🍜", "participantIds", List.of(bob)));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode conversation = answer.json();
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + conversation.path("conversationId"));
        assertThat(conversation.propertyNames())
                .containsExactly("conversationId", "title", "participants", "createdBy", "createdAt");
        assertThat(conversation.path("title").asString()).isEqualTo("Lunch 🍜");
        assertThat(conversation.path("createdBy").asLong()).isEqualTo(alice);
        assertThat(conversation.path("createdAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(members(conversation)).containsExactly(alice, bob);
        assertThat(service.as(bob).get(answer.header("Location")).expect(200).json())
                .isEqualTo(conversation);
    }

    @Test
    void takesACreatorWhoNamesItselfAndAMissingTitle() {
        var conversation = service.as(alice)
                .post(PATH, Map.of("participantIds", List.of(bob, alice)))
                .expect(201)
                .json();
        assertThat(members(conversation)).containsExactly(alice, bob);
        assertThat(conversation.path("title").isNull()).isTrue();
    }

    @Test
    void showsNamesOnceTheyWereSeen() {
        long id = service.start(alice, bob);
        service.stranger().as(TestTokens.of(bob, "Bob")).get(PATH).expect(200);

        JsonNode participants =
                service.as(alice).get(PATH + "/" + id).expect(200).json().path("participants");
        assertThat(participants.get(0).path("displayName").isNull()).isTrue();
        assertThat(participants.get(1).path("displayName").asString()).isEqualTo("Bob");

        service.stranger()
                .as(TestTokens.of(bob, "Robert\u0000\ud800"))
                .get(PATH)
                .expect(200);
        assertThat(service.as(alice)
                        .get(PATH + "/" + id)
                        .json()
                        .at("/participants/1/displayName")
                        .asString())
                .isEqualTo("Robert");
    }

    @Test
    void listsMineOnlyLatestFirstWithTheLastMessage() {
        long first = service.start(alice, bob);
        long second = service.start(alice, carol);
        service.start(bob, carol);
        service.as(bob)
                .post(PATH + "/" + first + "/messages", Map.of("text", "Hi"))
                .expect(201);

        JsonNode list = service.as(alice).get(PATH).expect(200).json();
        assertThat(list.at("/items/0/conversationId").asLong()).isEqualTo(first);
        assertThat(list.at("/items/1/conversationId").asLong()).isEqualTo(second);
        assertThat(list.at("/items/0/lastMessage/text").asString()).isEqualTo("Hi");
        assertThat(list.at("/items/1").has("lastMessage")).isFalse();
        assertThat(list.path("total").asLong()).isEqualTo(2);

        JsonNode page = service.as(alice).get(PATH + "?page=2&limit=1").json();
        assertThat(page.path("items").findValuesAsString("conversationId")).containsExactly(String.valueOf(second));
        assertThat(service.as(alice)
                        .get(PATH + "?page=2147483647&limit=100")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void doesNotTellAForeignConversationFromNone() {
        long id = service.start(alice, bob);
        var foreign = service.as(carol).get(PATH + "/" + id);
        var absent = service.as(carol).get(PATH + "/" + Long.MAX_VALUE);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("not_found");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(withoutTrace(foreign.body())).isEqualTo(withoutTrace(absent.body()));
        assertThat(foreign.headerNames()).isEqualTo(absent.headerNames());
    }

    @Test
    void letsMembersAddAndLeave() {
        long id = service.start(alice, bob);
        String carolsPlace = PATH + "/" + id + "/participants/" + carol;

        service.as(bob).put(carolsPlace).expect(204);
        service.as(bob).put(carolsPlace).expect(204);
        assertThat(members(service.as(carol).get(PATH + "/" + id).expect(200).json()))
                .containsExactly(alice, bob, carol);

        assertThat(service.as(bob).delete(carolsPlace).expect(403).code()).isEqualTo("forbidden");
        service.as(alice).delete(carolsPlace).expect(204);
        service.as(alice).delete(carolsPlace).expect(204);
        service.as(carol).get(PATH + "/" + id).expect(404);

        service.as(bob).delete(PATH + "/" + id + "/participants/" + bob).expect(204);
        service.as(bob).get(PATH + "/" + id).expect(404);
        assertThat(members(service.as(alice).get(PATH + "/" + id).expect(200).json()))
                .containsExactly(alice);
    }

    @Test
    void keepsStrangersOut() {
        long id = service.start(alice, bob);
        String carolsPlace = PATH + "/" + id + "/participants/" + carol;
        assertThat(service.as(carol).put(carolsPlace).expect(404).code()).isEqualTo("not_found");
        assertThat(service.as(carol).delete(carolsPlace).expect(404).code()).isEqualTo("not_found");
        service.as(carol).delete(PATH + "/" + id + "/participants/" + alice).expect(404);
    }

    private static List<Long> members(JsonNode conversation) {
        return conversation.path("participants").findValuesAsString("userId").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }
}
