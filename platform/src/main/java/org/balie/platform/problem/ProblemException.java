package org.balie.platform.problem;

/// Carries a [Problem] to the edge of the service. Not a fault: it has no stack trace.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(
                problem.code() + problem.detail().map(detail -> ": " + detail).orElse(""),
                null,
                false,
                false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
