package com.loadrider.service.problem;

/// Carries a refusal up to where it is answered.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /// A refusal that needs no stack trace: it is an answer, not a fault.
    public ProblemException(Problem problem) {
        super(problem.type().code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /// A refusal without further members.
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /// What to answer.
    public Problem problem() {
        return problem;
    }
}
