package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.openapi.OpenApiDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What the service tells of itself to those who have no token yet.
@SuppressWarnings("NullAway.Init")
class OpenApiIT extends CallServiceIT {

    private static final String ALERTING = "POST " + World.CALLS + "/{id}/alerting";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private OpenApiDocument openApi;

    @BeforeEach
    void read() {
        openApi = new OpenApiDocument(
                world.anonymous().get("/v3/api-docs").expect(200).json());
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

        assertThat(mapped).contains(ALERTING);
        assertThat(openApi.operations().keySet())
                .doesNotContain(ALERTING)
                .containsExactlyInAnyOrderElementsOf(
                        mapped.stream().filter(it -> !it.equals(ALERTING)).toList());
    }

    @Test
    void tellsHowToStartACall() {
        JsonNode initiate = openApi.operation("POST " + World.CALLS + "/initiate");

        assertThat(initiate.at("/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CallSession");
        assertThat(initiate.at("/responses/201/content/application~1json/example/participants")
                        .isArray())
                .isTrue();
        assertThat(initiate.at("/requestBody/content/application~1json/example/callType")
                        .asString())
                .isEqualTo("video");
        assertThat(initiate.findValuesAsString("name")).containsExactlyInAnyOrder("X-Device-Id", "Idempotency-Key");
        assertThat(OpenApiDocument.codes(initiate))
                .contains("call_already_active", "caller_busy", "receiver_offline", "receiver_busy", "unprocessable");
        assertThat(openApi.document()
                        .at("/components/securitySchemes/bearer/scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void tellsWhichMembersOfACallMayBeNull() {
        JsonNode call = openApi.document().at("/components/schemas/CallSession");

        assertThat(call.at("/properties/endedBy/type").toString()).isEqualTo("[\"integer\",\"null\"]");
        assertThat(call.at("/properties/callType/enum").toString()).isEqualTo("[\"audio\",\"video\"]");
        assertThat(call.at("/required").toString()).contains("\"callType\"").doesNotContain("endedBy");
        assertThat(openApi.document()
                        .at("/components/schemas/CallParticipant/properties")
                        .propertyNames())
                .contains("isMuted", "isVideoEnabled", "isScreenSharing");
    }

    @Test
    void tellsNothingElseWithoutAToken() {
        assertThat(world.anonymous().get("/v3/api-docs.yaml").status()).isEqualTo(401);
    }
}
