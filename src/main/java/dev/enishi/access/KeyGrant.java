package dev.enishi.access;

import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with keys: nobody gives away what they do not have, nor for longer than they have it, nor takes
 * away what they could not give.
 *
 * @param scopes what they may do themselves
 * @param endsAt when their own key ends, or null
 */
@Rule
record KeyGrant(Set<Scope> scopes, @Nullable Instant endsAt) {
    static KeyGrant of(Principal principal) {
        return new KeyGrant(principal.scopes(), principal.keyExpiresAt());
    }

    /**
     * All that speaks against making a key.
     *
     * @param performer what speaks against a key for its performer, if anything
     */
    List<Violation> violations(NewApiKey key, Optional<ProblemCode> performer, Instant now) {
        List<Violation> violations = new ArrayList<>();
        performer.ifPresent(code -> violations.add(Violation.at("/performerId", code)));
        if (isOver(key.expiresAt(), now)) {
            violations.add(Violation.at("/expiresAt", CommonProblem.IN_THE_PAST));
        }
        if (isOutlastedBy(key)) {
            violations.add(Violation.at("/expiresAt", AccessProblem.OUTLASTS_YOUR_KEY));
        }
        if (!covers(key)) {
            violations.add(Violation.at("/scopes", AccessProblem.SCOPE_NOT_ALLOWED));
        }
        return violations;
    }

    /** Why this key cannot take the place of a former one: the first of what speaks against it. */
    Optional<ProblemException> refusal(ApiKeyView former, NewApiKey successor, Instant now) {
        if (former.revokedAt() != null || former.rotatedTo() != null || isOver(former.expiresAt(), now)) {
            return Optional.of(ProblemException.of(AccessProblem.API_KEY_OVER));
        }
        if (isOver(successor.expiresAt(), now)) {
            return Optional.of(ProblemException.of(Violation.at("/expiresAt", CommonProblem.IN_THE_PAST)));
        }
        if (!covers(successor)) {
            return Optional.of(MissingScopes.refusal(successor.effectiveScopes(), scopes));
        }
        return isOutlastedBy(successor)
                ? Optional.of(ProblemException.of(Violation.at("/expiresAt", AccessProblem.OUTLASTS_YOUR_KEY)))
                : Optional.empty();
    }

    /** Why this key cannot be revoked. */
    Optional<ProblemException> refusal(ApiKeyView key) {
        NewApiKey like = NewApiKey.like(key, key.expiresAt());
        return covers(like) ? Optional.empty() : Optional.of(MissingScopes.refusal(like.effectiveScopes(), scopes));
    }

    private boolean covers(NewApiKey key) {
        return scopes.containsAll(key.effectiveScopes());
    }

    private boolean isOutlastedBy(NewApiKey key) {
        return endsAt != null && (key.expiresAt() == null || key.expiresAt().isAfter(endsAt));
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }
}
