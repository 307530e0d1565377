package com.loadrider.service.problem;

/// The problem of one field of a request.
///
/// @param field the path of the field, e.g. `participants[0].userId`
/// @param message what is wrong, or what is expected
public record FieldProblem(String field, String message) {}
