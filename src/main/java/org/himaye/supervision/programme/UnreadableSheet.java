package org.himaye.supervision.programme;

/** A file cannot be read as a table, or must not be. */
final class UnreadableSheet extends Exception {

    private final transient RowProblem problem;

    UnreadableSheet(RowProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
