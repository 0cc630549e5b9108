package dev.enishi.platform.http;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/**
 * The version that the client has seen of what it changes.
 *
 * @param tags the entity tags of the header, or null without one
 */
public record IfMatch(@HeaderParam("If-Match") @Nullable String tags) {
    /**
     * Checks it where it is required.
     *
     * @throws ProblemException 428 without, 412 when it names another version
     */
    public void require(int version) {
        if (tags == null) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
        }
        check(version);
    }

    /**
     * Checks it where it is optional.
     *
     * @throws ProblemException 412 when it names another version
     */
    public void check(int version) {
        if (tags == null || tags.strip().equals("*")) {
            return;
        }
        for (String tag : tags.split(",", -1)) {
            if (tag.strip().startsWith("\"" + version + ".") || tag.strip().equals("\"" + version + "\"")) {
                return;
            }
        }
        throw ProblemException.of(CommonProblem.PRECONDITION_FAILED)
                .worded("current", String.valueOf(version))
                .with(new CurrentVersion(version));
    }
}
