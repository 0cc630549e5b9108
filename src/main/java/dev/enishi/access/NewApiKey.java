package dev.enishi.access;

import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to be made. */
@Schema(description = "An API key to be made.")
public record NewApiKey(
        @Schema(description = "What it is for, 1 to 100 characters.", examples = "予約ページ") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "What its holder is to the agency.", examples = "SERVICE") @NotNull
        Role role,

        @Schema(description = "The performer it is for: with role `PERFORMER`, and only then.") @Nullable
        UUID performerId,

        @Schema(
                description =
                        "What it may do, at most 50 scopes (docs/api/access.md); never more than its role, nor than you. Absent: all "
                                + "that its role may. A `SERVICE` key needs them.",
                examples = "[\"customers:read\", \"notes:write\"]")
        @Size(min = 1, max = 50)
        @Nullable Set<Scope> scopes,

        @Schema(description = "From when on it is refused; absent: never.") @Nullable
        Instant expiresAt) {

    /** Scopes exist and belong to the role; a performer's key names her. */
    public NewApiKey {
        // Without a role, which is told as missing, nothing is too much.
        Set<Scope> possible = role == null ? EnumSet.allOf(Scope.class) : Scope.of(role);
        boolean performer = role == Role.PERFORMER;
        ViolatedRules.check()
                .that(!performer || performerId != null, "/performerId", CommonProblem.REQUIRED)
                .that(performer || role == null || performerId == null, "/performerId", AccessProblem.NO_PERFORMERS_KEY)
                .that(role != Role.SERVICE || scopes != null, "/scopes", CommonProblem.REQUIRED)
                .that(scopes == null || possible.containsAll(scopes), "/scopes", AccessProblem.SCOPE_NOT_ALLOWED)
                .done();
    }

    /** All that its holder will be able to do. */
    Set<Scope> effectiveScopes() {
        return scopes == null ? Scope.of(role) : scopes;
    }

    /** The same rights for a successor of a key. */
    static NewApiKey like(ApiKeyView key, @Nullable Instant expiresAt) {
        return new NewApiKey(key.name(), key.role(), key.performerId(), Set.copyOf(key.scopes()), expiresAt);
    }
}
