package dev.enishi.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ExtensionMembers;
import dev.enishi.platform.problem.ProblemException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would have to be allowed for what they asked for.
 *
 * @param missingScopes the scopes that they do not have, or null
 */
@Schema(description = "What would have to be allowed.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MissingScopes(
        @Schema(
                description = "`forbidden`: the scopes that are needed and that the key, token or role does not have.",
                maxItems = 50,
                examples = "[\"notes:write\"]")
        @Nullable List<String> missingScopes)
        implements ExtensionMembers {

    /** One scope that is missing. */
    public static MissingScopes of(Scope scope) {
        return new MissingScopes(List.of(scope.text()));
    }

    /** The refusal that names all that are needed and not granted. */
    static ProblemException refusal(Set<Scope> needed, Set<Scope> granted) {
        Set<Scope> missing = EnumSet.copyOf(needed);
        missing.removeAll(granted);
        List<String> texts = missing.stream().map(Scope::text).toList();
        return ProblemException.of(CommonProblem.FORBIDDEN)
                .worded("scopes", new LinkedHashSet<>(texts))
                .with(new MissingScopes(texts));
    }
}
