package com.loadrider.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds the texts, examples and problems of `openapi.yaml` to the operations that springdoc reads from the controllers.
final class OpenApiOperations implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    private static final Map<Integer, List<String>> EVERYWHERE = Map.of(
            401, List.of("invalid_token"),
            406, List.of("not_acceptable"),
            500, List.of("internal_error"),
            503, List.of("unavailable"));
    private static final List<String> WRONG = List.of("invalid_request");
    private static final Map<Integer, List<String>> WITH_A_BODY =
            Map.of(413, List.of("too_large"), 415, List.of("unsupported_media_type"));

    private final OpenApiTexts texts;

    OpenApiOperations(OpenApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI api) {
        // Only now: what no operation refers to was taken out before.
        api.getComponents().addSchemas(OpenApiProblems.SCHEMA, OpenApiProblems.schema());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation)));
    }

    private void complete(PathItem.HttpMethod method, String path, Operation operation) {
        var words = texts.operations().get(method + " " + path);
        if (words == null) {
            throw new IllegalStateException("openapi.yaml says nothing about " + method + " " + path);
        }
        operation.tags(List.of(texts.title())).summary(words.summary()).description(words.description());
        var answers = new ApiResponses();
        operation.getResponses().forEach((status, answer) -> {
            String actual = words.status() == null ? status : words.status().toString();
            answers.put(actual, success(answer, words));
        });
        problems(operation, words)
                .forEach((status, codes) -> answers.put(status.toString(), OpenApiProblems.of(codes)));
        operation.responses(answers);
        if (operation.getRequestBody() != null) {
            exemplify(operation.getRequestBody().getContent());
        }
    }

    private ApiResponse success(ApiResponse answer, OpenApiTexts.Operation words) {
        if (words.schema() != null) {
            answer.content(new Content()
                    .addMediaType(
                            "application/json",
                            new MediaType().schema(new Schema<>().$ref(REFERENCE + words.schema()))));
        }
        if (answer.getContent() != null) {
            exemplify(answer.getContent());
        }
        return answer.description("Done.");
    }

    private static Map<Integer, List<String>> problems(Operation operation, OpenApiTexts.Operation words) {
        var all = new TreeMap<>(EVERYWHERE);
        if (operation.getRequestBody() != null) {
            all.putAll(WITH_A_BODY);
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            all.put(400, WRONG);
        }
        all.putAll(words.refusals());
        return all;
    }

    private void exemplify(Content content) {
        for (MediaType media : content.values()) {
            Schema<?> schema = media.getSchema();
            if (schema != null && schema.get$ref() != null) {
                media.example(texts.examples().get(schema.get$ref().substring(REFERENCE.length())));
            }
        }
    }
}
