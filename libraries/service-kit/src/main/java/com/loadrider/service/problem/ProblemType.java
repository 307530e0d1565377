package com.loadrider.service.problem;

import java.util.Locale;

/// A type of problem. Implemented by enums, whose constants in lower case are the stable codes.
public interface ProblemType {

    /// The name of the enum constant.
    String name();

    /// The parts that all problems of this type share.
    Definition definition();

    /// The HTTP status, 400 to 599.
    default int status() {
        return definition().status();
    }

    /// A short sentence that is the same for every occurrence.
    default String title() {
        return definition().title();
    }

    /// Whether the same request, unchanged, may succeed later.
    default boolean retryable() {
        return definition().retryable();
    }

    /// The stable code, in snake_case.
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The parts that all problems of a type share.
    ///
    /// @param status the HTTP status, 400 to 599
    /// @param title a short sentence
    /// @param retryable whether the same request, unchanged, may succeed later
    record Definition(int status, String title, boolean retryable) {}
}
