package dev.enishi.live;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong in the live room. */
public enum LiveProblem implements ProblemCode {
    QUESTION_EXISTS(409),
    NOT_IN_ROOM(422),
    PEEK_IS_NEVER_MAIN(422);

    private final int status;

    LiveProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
