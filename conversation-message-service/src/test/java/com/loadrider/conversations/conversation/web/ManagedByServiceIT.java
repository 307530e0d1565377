package com.loadrider.conversations.conversation.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.server.RealServers;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// Where only back ends make conversations and change their members.
@RunningService
@RealServers(ownContext = true)
@TestPropertySource(
        properties = {
            "conversations.managed-by=service",
            "conversations.requests=on",
            "conversations.limits.new-per-user-per-minute=2"
        })
class ManagedByServiceIT {

    private static final String PATH = "/api/v1/conversations";

    private final long alice = anybody();
    private final long bob = anybody();
    private final long carol = anybody();
    private final long loadBoard = anybody();

    @Autowired
    ServiceClient service;

    @Test
    void usersMakeNoConversations() {
        forbidden(service.as(alice).post(PATH, Map.of("participantIds", List.of(bob))));
        var almost = TestTokens.forUser(alice).claim("scope", "conversations:read conversations:writes");
        forbidden(service.stranger().as(almost.sign()).post(PATH, Map.of("participantIds", List.of(bob))));
    }

    @Test
    void usersChangeNoMembersAndLearnOfNoConversation() {
        long id = startedByBackEnd(alice, bob);
        String problem = withoutTrace(service.as(alice).put(member(id, carol)));
        for (ApiResponse answer : List.of(
                service.as(alice).put(member(id, carol)),
                service.as(alice).delete(member(id, bob)),
                service.as(alice).delete(member(id, alice)),
                service.as(carol).put(member(id, carol)),
                service.as(carol).delete(member(id, carol)),
                service.as(carol).put(member(id + 1_000_000, carol)),
                service.as(carol).delete(member(id + 1_000_000, carol)))) {
            forbidden(answer);
            assertThat(withoutTrace(answer)).isEqualTo(problem);
        }
        service.as(alice)
                .post(PATH + "/" + id + "/messages", Map.of("text", "Hi"))
                .expect(201);
    }

    @Test
    void aBackEndManagesConversationsThatItIsNotIn() {
        long id = startedByBackEnd(alice, bob);
        backEnd().delete(member(id, loadBoard)).expect(204);
        backEnd().get(PATH + "/" + id).expect(404);
        backEnd().put(member(id, carol)).expect(204);
        backEnd().put(member(id, carol)).expect(204);
        backEnd().delete(member(id, bob)).expect(204);

        assertThat(service.as(carol)
                        .get(PATH + "/" + id)
                        .expect(200)
                        .json()
                        .path("participants")
                        .findValuesAsString("userId"))
                .containsExactly(String.valueOf(alice), String.valueOf(carol));
        service.as(bob).get(PATH + "/" + id).expect(404);
        backEnd().put(member(id + 1_000_000, carol)).expect(404);
    }

    @Test
    void aBackEndAsksNobodyAndHasNoLimit() {
        for (int made = 0; made < 4; made++) {
            long id = startedByBackEnd(alice, bob);
            assertThat(service.as(bob).get(PATH + "/" + id).expect(200).json().has("requestedBy"))
                    .isFalse();
        }
    }

    private long startedByBackEnd(Long... others) {
        return backEnd()
                .post(PATH, Map.of("participantIds", List.of(others)))
                .expect(201)
                .json()
                .path("conversationId")
                .asLong();
    }

    private ApiClient backEnd() {
        return service.stranger()
                .as(TestTokens.forUser(loadBoard)
                        .claim("scope", "conversations:write")
                        .sign());
    }

    private static void forbidden(ApiResponse answer) {
        assertThat(answer.expect(403).code()).isEqualTo("forbidden");
    }

    private static String member(long id, long user) {
        return PATH + "/" + id + "/participants/" + user;
    }

    private static String withoutTrace(ApiResponse answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }
}
