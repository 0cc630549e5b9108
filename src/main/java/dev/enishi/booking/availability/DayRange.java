package dev.enishi.booking.availability;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Some business days in a row. */
public record DayRange(
        @Parameter(description = "The first business day.", example = "2026-11-23") @QueryParam("from") @NotNull
        LocalDate from,

        @Parameter(
                description = "The last business day: not before the first, and at most 62 days with it.",
                example = "2026-12-20")
        @QueryParam("to")
        @NotNull
        LocalDate to) {
    private static final int MAX_DAYS = 62;

    /**
     * Checks the order and the length, which cannot be said of one parameter alone.
     *
     * @throws ProblemException naming {@code to}
     */
    public void check() {
        LocalDate last = from.plusDays(MAX_DAYS - 1);
        if (to.isBefore(from) || to.isAfter(last)) {
            throw ProblemException.of(Violation.in("to", CommonProblem.OUT_OF_RANGE, MAX_DAYS)
                    .worded("days")
                    .quoting(to));
        }
    }
}
