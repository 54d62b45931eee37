package dev.wfmon.promql;

/** Leads the parser out of a query that cannot be read on; never leaves the package. */
final class SyntaxError extends RuntimeException {

    private final transient Problem problem;

    SyntaxError(Span span, String message) {
        this(new Problem(span, message));
    }

    SyntaxError(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
