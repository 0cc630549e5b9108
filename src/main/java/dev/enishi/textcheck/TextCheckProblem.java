package dev.enishi.textcheck;

import dev.enishi.platform.problem.ProblemCode;

/** What can be wrong with a text. */
public enum TextCheckProblem implements ProblemCode {
    CONTACT_DETAILS;

    @Override
    public int status() {
        return 422;
    }
}
