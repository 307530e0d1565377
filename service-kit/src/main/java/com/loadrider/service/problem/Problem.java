package com.loadrider.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One refusal.
///
/// @param type its kind
/// @param detail what was wrong this time, for a person to read; never holds anything another user may not know
/// @param extras further members of the document, as `activeCallId`; their values are numbers or strings
/// @param errors the fields at fault; empty when it is not about fields
public record Problem(ProblemType type, String detail, Map<String, Object> extras, List<FieldProblem> errors) {

    /// The page that explains every code; a code is an anchor there.
    private static final String PAGE = "/docs/problems#";

    public Problem {
        extras = Map.copyOf(extras);
        errors = List.copyOf(errors);
    }

    /// A refusal without further members.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), List.of());
    }

    /// A refusal with one further member.
    public static Problem of(ProblemType type, String detail, String member, Object value) {
        return new Problem(type, detail, Map.of(member, value), List.of());
    }

    /// The members of the RFC 9457 document, in the order in which they are written.
    ///
    /// @param traceId by which the log knows the request
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
