package dev.enishi.wording.herself;

import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.wording.WordingProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is true of a performer, of what refusals claim. */
@Rule
@Schema(description = "All that is true of the performer, of what refusals claim.")
public record TruthsInput(
        @Schema(description = "Those that are true, each once; not `MARRIED` and `SINGLE` together.")
        @NotNull
        @Size(max = 3)
        Set<Truth> truths) {

    /** Nobody is married and single. */
    public TruthsInput {
        ViolatedRules.check()
                .that(
                        truths == null || !truths.containsAll(Set.of(Truth.MARRIED, Truth.SINGLE)),
                        "/truths",
                        WordingProblem.TRUTHS_CONTRADICT)
                .done();
    }
}
