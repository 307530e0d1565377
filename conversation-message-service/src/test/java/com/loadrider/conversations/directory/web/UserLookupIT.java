package com.loadrider.conversations.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.AssigningService;
import com.loadrider.conversations.People;
import com.loadrider.testkit.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// How back ends learn ids.
@AssigningService
@SuppressWarnings("NullAway.Init")
class UserLookupIT {

    private static final String PATH = "/api/v1/users/lookup";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesThoseWhoWereNeverSeenTheIdTheyKeep() {
        String anna = People.anybody();
        String bert = People.anybody();
        long bertsId = people.idOf(bert);

        JsonNode items = lookUp(List.of(anna, bert)).expect(200).json().path("items");

        assertThat(items.valueStream().map(it -> it.path("subject").asString())).containsExactly(anna, bert);
        assertThat(items.at("/1/userId").asLong()).isEqualTo(bertsId);
        assertThat(people.idOf(anna)).isEqualTo(items.at("/0/userId").asLong());
        assertThat(lookUp(List.of(anna, bert)).expect(200).json().path("items")).isEqualTo(items);
    }

    @Test
    void takesAHundredSubjects() {
        assertThat(lookUp(Stream.generate(People::anybody).limit(100).toList())
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(100);
        refused(lookUp(Stream.generate(People::anybody).limit(101).toList()), 400, "invalid_request");
    }

    @Test
    void isForBackEndsOnly() {
        String anna = People.anybody();
        refused(people.as(anna).post(PATH, Map.of("subjects", List.of("somebody-else"))), 403, "forbidden");
        assertThat(jdbc.sql("SELECT count(*) FROM users WHERE subject = 'somebody-else'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'subjects': null}",
                "{'subjects': []}",
                "{'subjects': 'a'}",
                "{'subjects': [null]}",
                "{'subjects': ['']}",
                "{'subjects': [7]}",
                "{'subjects': [['a']]}",
                "{'subjects': [{'subject': 'a'}]}",
                "{'subjects': ['a', 'a']}",
                "{'subjects': ['a\\u0000']}",
                "{'subjects': ['\\ud800']}",
                "{'subjects': ['a'], 'issuer': 'https://login.example.com/'}"
            })
    void refusesOtherBodies(String body) {
        refused(people.backEnd().post(PATH, body.replace('\'', '"')), 400, "invalid_request");
    }

    @Test
    void refusesSubjectsThatAreTooLong() {
        lookUp(List.of("x".repeat(512))).expect(200);
        var refused = lookUp(List.of("a", "x".repeat(513)));
        refused(refused, 400, "invalid_request");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("subjects[1]");
    }

    private ApiResponse lookUp(List<String> subjects) {
        return people.backEnd().post(PATH, Map.of("subjects", subjects));
    }

    private static void refused(ApiResponse answer, int status, String code) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
    }
}
