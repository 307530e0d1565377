package com.loadrider.service.problem;

/// Carries a problem to the place that responds.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /// Creates an exception without a stack trace, because a refusal is not a fault.
    public ProblemException(Problem problem) {
        super(problem.type().code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /// Creates an exception for a problem without further members.
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /// Returns the problem for the response.
    public Problem problem() {
        return problem;
    }
}
