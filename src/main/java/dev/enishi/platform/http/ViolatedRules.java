package dev.enishi.platform.http;

import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Thrown by the constructor of a request record with all of its rules that are violated. */
public class ViolatedRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    private ViolatedRules(List<Violation> violations) {
        super("violated rules", null, false, false);
        this.violations = violations;
    }

    /** What is violated. */
    public List<Violation> violations() {
        return violations;
    }

    /** Starts a check of several rules. */
    public static Check check() {
        return new Check();
    }

    /** Gathers what is violated. */
    public static final class Check {
        private final List<Violation> violations = new ArrayList<>();

        /** Demands that a rule holds. */
        public Check that(boolean holds, String pointer, ProblemCode code, Object... arguments) {
            if (!holds) {
                violations.add(Violation.at(pointer, code, arguments));
            }
            return this;
        }

        /** The same for a violation that says more. */
        public Check that(boolean holds, Violation otherwise) {
            if (!holds) {
                violations.add(otherwise);
            }
            return this;
        }

        /** Throws when a rule was violated. */
        public void done() {
            if (!violations.isEmpty()) {
                throw new ViolatedRules(violations);
            }
        }
    }
}
