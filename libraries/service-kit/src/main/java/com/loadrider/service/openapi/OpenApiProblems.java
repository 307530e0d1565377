package com.loadrider.service.openapi;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The schema and the responses of problems.
final class OpenApiProblems {

    static final String SCHEMA = "Problem";

    private static final String A_TRACE = "0af7651916cd43dd8448eb211c80319c";

    private OpenApiProblems() {}

    /// Returns a response that has one of the codes.
    static ApiResponse of(List<String> codes) {
        var one = new Schema<>();
        one.addProperty("code", typed("string")._enum(List.<Object>copyOf(codes)));
        var media = new MediaType()
                .schema(new Schema<>().allOf(List.of(new Schema<>().$ref("#/components/schemas/" + SCHEMA), one)));
        example(codes.getFirst()).ifPresent(media::example);
        return new ApiResponse()
                .description(codes.stream()
                        .map(code -> "[`" + code + "`](/docs/problems#" + code + ")")
                        .collect(Collectors.joining(", ")))
                .content(new Content().addMediaType("application/problem+json", media));
    }

    /// The members that every refusal has, and those that some have.
    static Schema<?> schema() {
        Schema<?> field = typed("object")
                .required(List.of("field", "message"))
                .addProperty("field", typed("string"))
                .addProperty("message", typed("string"));
        Schema<?> status = typed("integer").description("The HTTP status; of `invalid_state`, the call's.");
        status.addType("string");
        return typed("object")
                .required(List.of("type", "title", "status", "detail", "code", "retryable", "traceId"))
                .description("An RFC 9457 document; the page `/docs/problems` explains every code.")
                .addProperty("type", typed("string").format("uri-reference"))
                .addProperty("title", typed("string"))
                .addProperty("status", status)
                .addProperty("detail", typed("string"))
                .addProperty("code", typed("string").description("Stable: branch on it."))
                .addProperty("retryable", typed("boolean"))
                .addProperty("traceId", typed("string"))
                .addProperty("errors", typed("array").items(field))
                .addProperty("activeCallId", typed("integer").format("int64"))
                .addProperty("callSessionId", typed("integer").format("int64"));
    }

    private static Optional<Object> example(String code) {
        return Arrays.stream(CommonProblem.values())
                .filter(type -> type.code().equals(code))
                .<Object>map(type -> Problem.of(type, type.title()).document(A_TRACE))
                .findFirst();
    }

    private static Schema<Object> typed(String type) {
        var schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
