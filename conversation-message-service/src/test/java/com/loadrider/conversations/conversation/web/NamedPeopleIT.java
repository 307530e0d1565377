package com.loadrider.conversations.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.AssigningService;
import com.loadrider.conversations.People;
import com.loadrider.testkit.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Conversations of people whose tokens carry no integer.
@AssigningService
@SuppressWarnings("NullAway.Init")
class NamedPeopleIT {

    private static final String PATH = "/api/v1/conversations";

    private final String anna = People.anybody();
    private final String bert = People.anybody();

    @Autowired
    People people;

    @Test
    void areInConversationsThatABackEndMakesForThem() {
        long annasId = people.idOf(anna);

        ApiResponse made = start(List.of(annasId, Map.of("subject", bert))).expect(201);

        long bertsId = people.idOf(bert);
        assertThat(made.json().path("participants").findValuesAsString("userId"))
                .endsWith(String.valueOf(annasId), String.valueOf(bertsId));
        people.as(bert).get(made.header("Location")).expect(200);
    }

    @Test
    void areInItOnceHoweverTheyAreNamed() {
        long annasId = people.idOf(anna);
        assertThat(start(List.of(Map.of("subject", anna), annasId))
                        .expect(201)
                        .json()
                        .path("participants"))
                .hasSize(2);
    }

    @Test
    void areNamedBySubjectByBackEndsOnly() {
        var refused = people.as(anna).post(PATH, Map.of("participantIds", List.of(Map.of("subject", bert))));
        assertThat(refused.expect(403).code()).isEqualTo("forbidden");
    }

    @Test
    void haveIdsThatWereHandedOut() {
        long bertsId = people.idOf(bert);
        long nobody = 9_007_199_254_740_991L;
        var refused = people.as(anna).post(PATH, Map.of("participantIds", List.of(bertsId, nobody)));
        assertThat(refused.expect(422).code()).isEqualTo("unprocessable");

        String made = people.as(anna)
                .post(PATH, Map.of("participantIds", List.of(bertsId)))
                .expect(201)
                .header("Location");
        assertThat(people.as(anna)
                        .put(made + "/participants/" + nobody)
                        .expect(422)
                        .code())
                .isEqualTo("unprocessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{'subject':null}]",
                "[{'subject':''}]",
                "[{'subject':7}]",
                "[{'subject':'a','userId':7}]",
                "[{'userId':7}]",
                "[{'subject':'a'},{'subject':'a'}]",
                "[[{'subject':'a'}]]"
            })
    void areNamedAsDocumented(String participants) {
        var refused = people.backEnd().post(PATH, "{\"participantIds\":" + participants.replace('\'', '"') + "}");
        assertThat(refused.expect(400).code()).isEqualTo("invalid_request");
    }

    private ApiResponse start(List<Object> participants) {
        return people.backEnd().post(PATH, Map.of("participantIds", participants));
    }
}
