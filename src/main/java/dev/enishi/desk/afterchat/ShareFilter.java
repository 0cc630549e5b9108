package dev.enishi.desk.afterchat;

import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which days. */
public record ShareFilter(
        @Parameter(
                description = "First business day. Default the first of 30 that end with `to`.",
                example = "2026-11-01")
        @QueryParam("from")
        @Nullable LocalDate from,

        @Parameter(
                description = "Last business day: not before the first, and at most 366 days with it. Default today.",
                example = "2026-11-22")
        @QueryParam("to")
        @Nullable LocalDate to) {
    private static final int MAX_DAYS = 366;
    private static final int DEFAULT_DAYS = 30;

    /** Days from the first to the last. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * The days.
     *
     * @throws ProblemException naming {@code to} when they are not in order, or too many
     */
    Days days(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : from;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MAX_DAYS - 1))) {
            throw ProblemException.of(Violation.in("to", CommonProblem.OUT_OF_RANGE, MAX_DAYS)
                    .worded("days")
                    .quoting(last));
        }
        return new Days(first, last);
    }
}
