package dev.enishi.wording;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with templates and with what fills them in. */
public enum WordingProblem implements ProblemCode {
    UNKNOWN_PLACEHOLDER(422),
    MISSING_VALUE(422),
    TRUTH_NOT_MARKED(422),
    TRUTHS_CONTRADICT(422),
    RENDERED_TOO_LONG(422),
    TOO_MANY_TEMPLATES(422);

    private final int status;

    WordingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
