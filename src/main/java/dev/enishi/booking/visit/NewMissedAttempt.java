package dev.enishi.booking.visit;

import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer came while she was busy. */
@Rule
@Schema(description = "That a customer came while the performer was busy.")
public record NewMissedAttempt(
        @Schema(description = "When the customer came; not in the future. Default now.") @Nullable
        Instant at,

        @Screened(TextField.RESERVATIONS)
        @Schema(description = "A note, 1 to 500 characters.", examples = "2ショット中に待機を見に来た。")
        @Size(min = 1, max = 500)
        @Nullable String body) {

    /**
     * When it was, now unless it is said.
     *
     * @throws ProblemException 422 when that is in the future
     */
    Instant happenedBy(Instant now) {
        Instant happened = at == null ? now : at;
        if (OtherClocks.isToCome(happened, now)) {
            throw ProblemException.of(Violation.at("/at", CommonProblem.IN_THE_FUTURE));
        }
        return happened;
    }
}
