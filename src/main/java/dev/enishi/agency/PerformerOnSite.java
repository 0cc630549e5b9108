package dev.enishi.agency;

import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody new becomes a customer: of a performer, on a site.
 *
 * @param performerId whose customer, or null where nobody has said
 * @param siteId on which site
 */
@Rule
public record PerformerOnSite(@Nullable UUID performerId, UUID siteId) {
    /** The performer who is named, else the one who is asking. */
    public static PerformerOnSite of(@Nullable UUID named, @Nullable UUID asking, UUID siteId) {
        return new PerformerOnSite(named == null ? asking : named, siteId);
    }

    /**
     * The performer, where somebody can become a customer of hers on this site.
     *
     * @param refusal why nobody can become a customer of the performer, or null where somebody can or nobody is said
     * @param works whether the agency works on the site
     * @param violation names what is wrong with {@code performerId} or {@code siteId}
     * @throws ProblemException naming all that speaks against it
     */
    public UUID checked(
            @Nullable ProblemCode refusal, boolean works, BiFunction<String, ProblemCode, Violation> violation) {
        List<Violation> violations = new ArrayList<>();
        ProblemCode code = performerId == null ? CommonProblem.REQUIRED : refusal;
        if (code != null) {
            violations.add(violation.apply("performerId", code));
        }
        if (!works) {
            violations.add(violation.apply("siteId", CommonProblem.UNKNOWN_REFERENCE));
        }
        if (performerId == null || !violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return performerId;
    }
}
