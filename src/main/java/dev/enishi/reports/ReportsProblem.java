package dev.enishi.reports;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with online sessions and reports. */
public enum ReportsProblem implements ProblemCode {
    SESSION_OVERLAP(409),
    SESSION_TOO_LONG(422);

    private final int status;

    ReportsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
