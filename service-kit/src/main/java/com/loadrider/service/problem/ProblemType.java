package com.loadrider.service.problem;

import java.util.Locale;

/// A type of problem. Implemented by enums, whose constants in lower case are the stable codes.
public interface ProblemType {

    /// The name of the enum constant.
    String name();

    /// The HTTP status, 400 to 599.
    int status();

    /// A short sentence that is the same for every occurrence.
    String title();

    /// Whether the same request, unchanged, may succeed later.
    boolean retryable();

    /// The stable code, in snake_case.
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
