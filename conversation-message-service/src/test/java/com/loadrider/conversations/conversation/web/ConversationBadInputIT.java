package com.loadrider.conversations.conversation.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.testkit.http.ApiResponse;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class ConversationBadInputIT {

    private static final String PATH = "/api/v1/conversations";

    private final long alice = anybody();

    @Autowired
    ServiceClient service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"participantIds\"",
                "{}",
                "{'participantIds': null}",
                "{'participantIds': 2}",
                "{'participantIds': '2'}",
                "{'participantIds': ['2']}",
                "{'participantIds': [2.5]}",
                "{'participantIds': [1e999]}",
                "{'participantIds': [2, 2.0]}",
                "{'participantIds': [2.5]}",
                "{'participantIds': [null]}",
                "{'participantIds': [true]}",
                "{'participantIds': [0]}",
                "{'participantIds': [-2]}",
                "{'participantIds': [9007199254740992]}",
                "{'participantIds': [92233720368547758080]}",
                "{'participantIds': [2, 2]}",
                "{'participantIds': [[2]]}",
                "{'participantIds': [2], 'title': ''}",
                "{'participantIds': [2], 'title': 1}",
                "{'participantIds': [2], 'title': ['a']}",
                "{'participantIds': [2], 'title': 'a\\u0000'}",
                "{'participantIds': [2], 'title': 'a\\ud800'}",
                "{'participantIds': [2], 'title': ' '}",
                "{'participantIds': [2], 'title': '\\u3164\\u2800\\u200b'}",
                "{'participantIds': [2], 'title': 'a\\u2028b'}",
                "{'participantIds': [2], 'title': 'a\\u202e'}",
                "{'participantIds': [2], 'createdBy': 999}",
                "{'participantIds': [2], 'conversationId': 1}",
                "{'participantIds': [2], 'participantIds': [3]}",
                "{'participantIds': [2]} {}"
            })
    void refusesBodiesThatAreNotWhatIsExpected(String body) {
        refused(service.as(alice).post(PATH, body.replace('\'', '"')), 400, "invalid_request");
    }

    @Test
    void refusesLongTitlesAndManyUsers() {
        String fits = "👋".repeat(200);
        service.as(alice)
                .post(PATH, "{\"participantIds\":[2],\"title\":\"" + fits + "\"}")
                .expect(201);
        refused(
                service.as(alice).post(PATH, "{\"participantIds\":[2],\"title\":\"" + fits + "a\"}"),
                400,
                "invalid_request");
        refused(service.as(alice).post(PATH, "{\"participantIds\":" + users(101) + "}"), 400, "invalid_request");
        refused(service.as(alice).post(PATH, "{\"participantIds\":" + users(100) + "}"), 422, "unprocessable");
        service.as(alice).post(PATH, "{\"participantIds\":" + users(99) + "}").expect(201);
    }

    @Test
    void namesTheFieldAtFault() {
        var answer = service.as(alice).post(PATH, "{\"participantIds\":[2,0]}");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("participantIds[1]");
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("must be an id, 1 to 2^53-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=",
                "page=0",
                "page=-1",
                "page=2147483648",
                "page=a",
                "limit=",
                "limit=0",
                "limit=101",
                "limit=1e9"
            })
    void refusesPagesThatThereAreNot(String query) {
        refused(service.as(alice).get(PATH + "?" + query), 400, "invalid_request");
        long id = service.start(alice);
        refused(service.as(alice).get(PATH + "/" + id + "/messages?" + query), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=%ff", "?x=%ff", "?%ff=x", "?limit=%c0%af", "?x=%ed%a0%80"})
    void refusesQueriesThatAreNotUtf8(String query) {
        refused(service.as(alice).get(PATH + query), 400, "invalid_request");
        long id = service.start(alice);
        refused(service.as(alice).get(PATH + "/" + id + "/messages" + query), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, ''",
        "UTF-16BE, ''",
        "UTF-16BE, \uFEFF",
        "UTF-32LE, ''",
        "UTF-8, \uFEFF",
        "ISO-8859-1, \u00c0\u00af",
        "ISO-8859-1, \u00e4"
    })
    void refusesBodiesThatAreNotUtf8(String charset, String more) {
        long id = service.start(alice);
        byte[] body = "%s{\"text\":\"a%<s\"}".formatted(more).getBytes(Charset.forName(charset));
        refused(service.as(alice).post(PATH + "/" + id + "/messages", body), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "-1, 400", "9007199254740992, 400", "abc, 400", "9007199254740991, 204"})
    void refusesUsersThatCannotBe(String userId, int status) {
        long id = service.start(alice);
        service.as(alice).put(PATH + "/" + id + "/participants/" + userId).expect(status);
        service.as(alice).delete(PATH + "/" + id + "/participants/" + userId).expect(status);
    }

    @ParameterizedTest
    @CsvSource({"abc, 400", "0, 404", "-1, 404", "9223372036854775808, 400"})
    void refusesConversationsThatCannotBe(String id, int status) {
        service.as(alice).get(PATH + "/" + id).expect(status);
    }

    @Test
    void refusesOtherMethodsTypesAndPaths() {
        refused(service.as(alice).patch(PATH, "{}"), 405, "method_not_allowed");
        refused(service.as(alice).with("Content-Type", "text/plain").post(PATH, "{}"), 415, "unsupported_media_type");
        refused(service.as(alice).with("Accept", "text/html").get(PATH), 406, "not_acceptable");
        refused(service.as(alice).get("/api/v1/nothing"), 404, "not_found");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        String body = "{\"title\":\"" + "a".repeat(65 * 1024) + "\"}";
        refused(service.as(alice).post(PATH, body), 413, "too_large");
    }

    @Test
    void refusesWhoSaysNotWhoItIs() {
        var answer = service.stranger().get(PATH);
        refused(answer, 401, "invalid_token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        refused(service.stranger().as("nonsense").get(PATH), 401, "invalid_token");
        refused(service.stranger().get(PATH + "?access_token=x"), 401, "invalid_token");
    }

    private static void refused(ApiResponse answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().propertyNames())
                .contains("type", "title", "status", "detail", "code", "retryable", "traceId");
        assertThat(answer.body())
                .doesNotContain("com.loadrider")
                .doesNotContain("org.")
                .doesNotContain("java.");
    }

    private static String users(int count) {
        return LongStream.range(0, count)
                .mapToObj(it -> String.valueOf(500_000 + it))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
