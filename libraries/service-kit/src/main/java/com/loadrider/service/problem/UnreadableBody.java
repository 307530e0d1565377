package com.loadrider.service.problem;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Describes what is wrong with a request body, without repeating its content or naming a class.
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problemOf(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not known");
            case InvalidFormatException invalid -> field(invalid, "has a value that is not allowed");
            case MismatchedInputException mismatch -> field(mismatch, "has the wrong type or is missing");
            case DatabindException other -> field(other, "cannot be read");
            case JacksonException _ -> Problem.of(CommonProblem.INVALID_REQUEST, "The body is not well-formed JSON.");
            case null, default -> Problem.of(CommonProblem.INVALID_REQUEST, "The body is missing or cannot be read.");
        };
    }

    private static Problem field(DatabindException failure, String message) {
        String path = failure.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        if (path.isEmpty()) {
            return Problem.of(CommonProblem.INVALID_REQUEST, "The body is not the JSON object that is expected.");
        }
        return Problem.invalidField(path, message);
    }
}
