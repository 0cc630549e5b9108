package dev.enishi.boundary.outcome;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which days, and whose. */
public record OutcomeFilter(
        @Parameter(description = "The first business day.", example = "2026-11-01") @QueryParam("from") @NotNull
        LocalDate from,

        @Parameter(
                description = "The last business day: not before the first, and at most 366 days with it.",
                example = "2026-11-30")
        @QueryParam("to")
        @NotNull
        LocalDate to,

        @Parameter(description = "Only of this performer's customers.") @QueryParam("performerId") @Nullable
        UUID performerId) {
    private static final int MAX_DAYS = 366;

    /**
     * Checks the order and the length, which cannot be said of one parameter alone.
     *
     * @throws ProblemException naming {@code to}
     */
    void check() {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1))) {
            throw ProblemException.of(Violation.in("to", CommonProblem.OUT_OF_RANGE, MAX_DAYS)
                    .worded("days")
                    .quoting(to));
        }
    }
}
