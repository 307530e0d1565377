package com.loadrider.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.openapi.OpenApiDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What the service tells of itself to those who have no token yet.
@RunningService
class OpenApiIT {

    @Autowired
    ServiceClient service;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void hasNoFaults() {
        assertThat(document().faults(Path.of("../docs/problems.md"))).isEmpty();
    }

    @Test
    void tellsOfAllThatClientsMayDo() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> it.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(it -> it.contains(" /api/"))
                .toList();

        assertThat(document().operations().keySet()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void tellsHowToSubscribe() {
        JsonNode subscribe = document().operation("PUT /api/v1/push/subscriptions/{deviceId}");

        assertThat(subscribe.at("/responses/204").has("content")).isFalse();
        assertThat(OpenApiDocument.codes(subscribe)).contains("unprocessable", "too_many_requests");
        assertThat(subscribe
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/NewPushSubscription");
    }

    private OpenApiDocument document() {
        return new OpenApiDocument(
                service.stranger().get("/v3/api-docs").expect(200).json());
    }
}
