package com.loadrider.service.problem;

import java.util.List;

/// The problems that only one service has, beside those of [CommonProblem]. A bean of that service.
///
/// @param types all of them
public record OwnProblems(List<ProblemType> types) {

    public OwnProblems {
        types = List.copyOf(types);
    }
}
