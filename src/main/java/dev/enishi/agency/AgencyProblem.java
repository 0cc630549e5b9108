package dev.enishi.agency;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with settings of an agency and of its performers. */
public enum AgencyProblem implements ProblemCode {
    QUIET_HOURS_INCOMPLETE(422),
    THRESHOLDS_CONTRADICT(422);

    private final int status;

    AgencyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
