package com.loadrider.service.problem;

/// What is wrong with one field of a request.
///
/// @param field its path, as `participants[0].userId`
/// @param message a sentence that says what is expected
public record FieldProblem(String field, String message) {}
