package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A view of a resource with a version: the first part of its ETag, which {@code If-Match} is compared with. */
public interface Versioned {
    /** Counts what people changed. */
    int version();

    /**
     * Checks {@code If-Match} where it is required.
     *
     * @throws ProblemException 428 without, 412 when it names another version
     */
    static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
        }
        check(ifMatch, version);
    }

    /**
     * Checks {@code If-Match} where it is optional.
     *
     * @throws ProblemException 412 when it names another version
     */
    static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.strip().startsWith("\"" + version + ".") || tag.strip().equals("\"" + version + "\"")) {
                return;
            }
        }
        throw ProblemException.of(CommonProblem.PRECONDITION_FAILED);
    }
}
