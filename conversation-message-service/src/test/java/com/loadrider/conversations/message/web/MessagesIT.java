package com.loadrider.conversations.message.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class MessagesIT {

    private final long alice = anybody();
    private final long bob = anybody();
    private String path = "";

    @Autowired
    ServiceClient service;

    @BeforeEach
    void start() {
        path = "/api/v1/conversations/" + service.start(alice, bob) + "/messages";
    }

    @Test
    void keepsWhatIsSaid() {
        String text = "<b>Hi</b>\n\"you\"\u2028می\u200cخواهم 👨\u200d👩\u200d👧";
        JsonNode message =
                service.as(alice).post(path, Map.of("text", text)).expect(201).json();

        assertThat(message.propertyNames())
                .containsExactly("messageId", "conversationId", "senderId", "kind", "text", "call", "createdAt");
        assertThat(message.path("senderId").asLong()).isEqualTo(alice);
        assertThat(message.path("kind").asString()).isEqualTo("text");
        assertThat(message.path("text").asString()).isEqualTo(text);
        assertThat(message.path("call").isNull()).isTrue();
        assertThat(message.path("createdAt").asString()).endsWith("Z").hasSize(24);

        JsonNode page = service.as(bob).get(path).expect(200).json();
        assertThat(page.propertyNames()).containsExactly("items", "page", "limit", "total");
        assertThat(page.path("items").get(0)).isEqualTo(message);
    }

    @Test
    void pagesNewestFirst() {
        IntStream.rangeClosed(1, 25)
                .forEach(it ->
                        service.as(alice).post(path, Map.of("text", "m" + it)).expect(201));

        JsonNode first = service.as(bob).get(path).expect(200).json();
        assertThat(first.path("items")).hasSize(20);
        assertThat(first.at("/items/0/text").asString()).isEqualTo("m25");
        assertThat(first.path("page").asInt()).isEqualTo(1);
        assertThat(first.path("limit").asInt()).isEqualTo(20);
        assertThat(first.path("total").asLong()).isEqualTo(25);

        JsonNode last = service.as(bob).get(path + "?page=3&limit=10").json();
        assertThat(last.path("items").findValuesAsString("text")).containsExactly("m5", "m4", "m3", "m2", "m1");
        assertThat(service.as(bob)
                        .get(path + "?page=2147483647&limit=100")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void takesUpToFourThousandCharacters() {
        service.as(alice).post(path, Map.of("text", "👋".repeat(4000))).expect(201);
        assertThat(service.as(alice)
                        .post(path, Map.of("text", "a".repeat(4001)))
                        .expect(400)
                        .code())
                .isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'text': null}",
                "{'text': ''}",
                "{'text': 1}",
                "{'text': true}",
                "{'text': ['a']}",
                "{'text': {}}",
                "{'text': 'a\\u0000b'}",
                "{'text': '\\udc00'}",
                "{'text': ' \\n '}",
                "{'text': '\\u3164\\u2800\\u200b\\u2028'}",
                "{'text': 'a', 'senderId': 9}",
                "{'text': 'a', 'kind': 'call'}",
                "{'text': 'a'",
                "['a']"
            })
    void refusesWhatCannotBeSaid(String body) {
        var answer = service.as(alice).post(path, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(service.as(alice).get(path).json().path("total").asLong()).isZero();
    }

    @Test
    void areForMembersOnly() {
        long carol = anybody();
        String nowhere = "/api/v1/conversations/9007199254740991/messages";
        var foreign = service.as(carol).get(path).expect(404);
        var absent = service.as(carol).get(nowhere).expect(404);
        assertThat(withoutTrace(foreign.body())).isEqualTo(withoutTrace(absent.body()));

        foreign = service.as(carol).post(path, Map.of("text", "a")).expect(404);
        absent = service.as(carol).post(nowhere, Map.of("text", "a")).expect(404);
        assertThat(withoutTrace(foreign.body())).isEqualTo(withoutTrace(absent.body()));
        assertThat(service.as(alice).get(path).json().path("total").asLong()).isZero();
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }
}
