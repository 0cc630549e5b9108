package dev.enishi.platform.problem;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says, for tests outside this package. */
public final class Refusals {
    private Refusals() {}

    /** Runs an act that must be refused and gives its violations, each as {@code "pointer-or-parameter code"}. */
    public static List<String> of(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).violations().stream()
                .map(violation -> (violation.pointer() == null ? violation.parameter() : violation.pointer()) + " "
                        + violation.code().code())
                .toList();
    }

    /** Runs an act that must be refused and gives the code of the problem as a whole. */
    public static ProblemCode codeOf(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).code();
    }
}
