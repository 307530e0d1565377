package com.loadrider.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.openapi.OpenApiDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What the service tells of itself to those who have no token yet.
@RunningService
@SuppressWarnings("NullAway.Init")
class OpenApiIT {

    private static final String FOR_SERVICES = "GET /api/v1/users/me";

    @Autowired
    ServiceClient service;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private OpenApiDocument openApi;

    @BeforeEach
    void read() {
        openApi = new OpenApiDocument(
                service.stranger().get("/v3/api-docs").expect(200).json());
    }

    @Test
    void hasNoFaults() {
        assertThat(openApi.faults(Path.of("../docs/problems.md"))).isEmpty();
    }

    @Test
    void tellsOfAllThatClientsMayDo() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> it.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(it -> it.contains(" /api/"))
                .toList();

        assertThat(mapped).contains(FOR_SERVICES);
        assertThat(openApi.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        mapped.stream().filter(it -> !it.equals(FOR_SERVICES)).toList());
    }

    @Test
    void tellsHowToSpeak() {
        JsonNode say = openApi.operation("POST /api/v1/conversations/{id}/messages");

        assertThat(say.at("/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Message");
        assertThat(say.at("/responses/201/content/application~1json/example/kind")
                        .asString())
                .isEqualTo("text");
        assertThat(OpenApiDocument.codes(say)).contains("not_found", "too_large");
        assertThat(openApi.document()
                        .at("/components/schemas/NewMessage/properties/text/maxLength")
                        .asInt())
                .isEqualTo(4000);
    }

    @Test
    void tellsThatNothingComesBackFromAChangeOfMembers() {
        for (String method : new String[] {"PUT", "DELETE"}) {
            JsonNode change = openApi.operation(method + " /api/v1/conversations/{id}/participants/{userId}");
            assertThat(change.at("/responses/204").has("description")).isTrue();
            assertThat(change.at("/responses/204").has("content")).isFalse();
        }
    }

    @Test
    void tellsHowPeopleAreNamed() {
        JsonNode schemas = openApi.document().at("/components/schemas");

        assertThat(schemas.at("/NewConversation/properties/participantIds/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Invitee");
        assertThat(schemas.path("Invitee").propertyNames()).containsExactly("oneOf");
        assertThat(schemas.at("/Invitee/oneOf/0/type").asString()).isEqualTo("integer");
        assertThat(schemas.at("/Invitee/oneOf/1/$ref").asString()).isEqualTo("#/components/schemas/PersonBySubject");
    }

    @Test
    void keepsTheTwoKindsOfPagesApart() {
        JsonNode schemas = openApi.document().at("/components/schemas");

        assertThat(schemas.at("/ConversationPage/properties/items/items/$ref").asString())
                .isEqualTo("#/components/schemas/Conversation");
        assertThat(schemas.at("/MessagePage/properties/items/items/$ref").asString())
                .isEqualTo("#/components/schemas/Message");
        assertThat(schemas.at("/Message/properties/call/anyOf/1/type").asString())
                .isEqualTo("null");
    }
}
