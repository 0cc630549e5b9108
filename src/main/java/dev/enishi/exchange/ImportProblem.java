package dev.enishi.exchange;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with a file or a row of it, and what an import stands in the way of. */
public enum ImportProblem implements ProblemCode {
    IMPORT_RUNNING(409),
    CSV_MISSING_COLUMN(422),
    CSV_DUPLICATE_COLUMN(422),
    CSV_EMPTY(422),
    CSV_TOO_MANY_ROWS(422),
    CSV_MALFORMED(422),
    CSV_UNDECODABLE(422),
    RAGGED_ROW(422),
    ALREADY_RECORDED_DIFFERENTLY(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
