package dev.enishi.outlook;

import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a fit is asked to learn from. */
@Rule
@Schema(description = "What a fit learns from.")
public record NewOutlookFit(
        @Schema(
                description =
                        "First business day: whoever chatted for the first time on it or later. Default: as far back as chats are "
                                + "recorded.",
                examples = "1997-01-01")
        @Nullable LocalDate from,

        @Schema(
                description = "Last business day, not before the first, and not after today. Default yesterday.",
                examples = "1997-09-30")
        @Nullable LocalDate to,

        @Schema(description = "Only this performer's customers. Default those of the whole agency.") @Nullable
        UUID performerId) {

    /**
     * The days that are meant on a day.
     *
     * @throws ProblemException 422 when they are out of order or not yet there
     */
    FitRange range(LocalDate today) {
        LocalDate last = to == null ? today.minusDays(1) : to;
        if (last.isAfter(today)) {
            throw ProblemException.of(Violation.at("/to", CommonProblem.IN_THE_FUTURE));
        }
        if (from != null && last.isBefore(from)) {
            throw ProblemException.of(Violation.at(to == null ? "/from" : "/to", CommonProblem.ENDS_BEFORE_START));
        }
        return new FitRange(from, last);
    }
}
