package dev.enishi.activity.incident;

import dev.enishi.platform.OtherClocks;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That something crossed a line. */
@Rule
@Schema(description = "That something of a customer crossed a line, to be recorded.")
public record NewBoundaryIncident(
        @Schema(description = "The customer who did it.") @NotNull
        UUID customerId,

        @Schema(description = "What crossed the line.", examples = "PHOTO") @NotNull
        IncidentKind kind,

        @Schema(description = "The pretext, 1 to 500 characters.", examples = "予約しやすいように")
        @Size(min = 1, max = 500)
        @Screened(TextField.EVIDENCE)
        @Nullable String pretext,

        @Schema(description = "The customer's words, 1 to 4000 characters.", examples = "予約したいから連絡先を教えて")
        @Size(min = 1, max = 4000)
        @Screened(TextField.EVIDENCE)
        @Nullable String words,

        @Schema(
                description = "What was answered, or the name of the refusal that was used, 1 to 1000 characters.",
                examples = "サイトの中だけでお話ししています。")
        @Size(min = 1, max = 1000)
        @Screened(TextField.EVIDENCE)
        @Nullable String answer,

        @Schema(
                description =
                        "The template by which it was answered: one of the agency, or of the customer's performer.")
        @Nullable UUID templateId,

        @Schema(description = "When it was; not in the future. Default now.") @Nullable
        Instant at) {

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
