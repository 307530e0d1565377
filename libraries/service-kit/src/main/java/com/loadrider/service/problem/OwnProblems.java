package com.loadrider.service.problem;

import java.util.List;

/// The problems of one service beyond [CommonProblem]. Each service declares them as a bean.
///
/// @param types all of them
public record OwnProblems(List<ProblemType> types) {

    public OwnProblems {
        types = List.copyOf(types);
    }
}
