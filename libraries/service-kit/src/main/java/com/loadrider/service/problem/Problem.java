package com.loadrider.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal of a request.
///
/// @param type the problem type
/// @param detail what was wrong in this case, for people; never contains data that the user may not know
/// @param extras further members of the document, e.g. `activeCallId`; the values are numbers or strings
/// @param errors the invalid fields; empty if the problem is not about fields
public record Problem(ProblemType type, String detail, Map<String, Object> extras, List<FieldProblem> errors) {

    /// The page that explains all codes; each code is an anchor.
    private static final String PAGE = "/docs/problems#";

    public Problem {
        extras = Map.copyOf(extras);
        errors = List.copyOf(errors);
    }

    /// Creates a problem without further members.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), List.of());
    }

    /// Creates the problem for what does not exist and for what the user may not know of. It is the same for both, so
    /// that it reveals nothing.
    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND, "Nothing was found at this address.");
    }

    /// Creates the problem for a request with one invalid field.
    ///
    /// @param message what the field should be, without its value
    public static Problem invalidField(String field, String message) {
        return invalidFields(List.of(new FieldProblem(field, message)));
    }

    /// Creates the problem for a request with invalid fields.
    public static Problem invalidFields(List<FieldProblem> errors) {
        return new Problem(CommonProblem.INVALID_REQUEST, "Some fields are not valid.", Map.of(), errors);
    }

    /// Creates a problem with one further member.
    public static Problem of(ProblemType type, String detail, String member, Object value) {
        return new Problem(type, detail, Map.of(member, value), List.of());
    }

    /// Returns the members of the RFC 9457 document in the order in which they are written.
    ///
    /// @param traceId the id of the request in the log
    public Map<String, Object> document(String traceId) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", PAGE + type.code());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", detail);
        document.put("code", type.code());
        document.put("retryable", type.retryable());
        document.put("traceId", traceId);
        document.putAll(extras);
        if (!errors.isEmpty()) {
            document.put("errors", errors);
        }
        return document;
    }
}
