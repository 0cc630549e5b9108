package dev.enishi.access;

import dev.enishi.platform.problem.ProblemCode;

/** Why a key or who acts with it is refused. */
public enum AccessProblem implements ProblemCode {
    API_KEY_OVER(409),
    SCOPE_NOT_ALLOWED(422),
    OUTLASTS_YOUR_KEY(422),
    NO_PERFORMERS_KEY(422),
    PERFORMER_INACTIVE(422);

    private final int status;

    AccessProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
