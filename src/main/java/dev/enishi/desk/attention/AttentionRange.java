package dev.enishi.desk.attention;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which business days are looked at. */
public record AttentionRange(
        @Parameter(description = "The first business day. Default 29 days before the last.", example = "2026-11-01")
        @QueryParam("from")
        @Nullable LocalDate from,

        @Parameter(
                description =
                        "The last business day: not before the first, and at most 366 days with it. Default today.",
                example = "2026-11-30")
        @QueryParam("to")
        @Nullable LocalDate to) {
    private static final int USUAL_DAYS = 30;
    private static final int MAX_DAYS = 366;

    /** The days themselves. */
    record Days(LocalDate first, LocalDate last) {
        Instant start(BusinessCalendar calendar) {
            return calendar.startOf(first);
        }

        Instant end(BusinessCalendar calendar) {
            return calendar.endOf(last);
        }

        /** For a cursor, so that later pages are about the same days. */
        Map<String, String> resolved() {
            return Map.of("from", first.toString(), "to", last.toString());
        }
    }

    /**
     * The days that are meant on a day.
     *
     * @throws ProblemException 400 naming {@code to}, or without it {@code from}, when they are out of order or too many
     */
    Days on(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MAX_DAYS - 1L))) {
            throw ProblemException.of(refused(first));
        }
        return new Days(first, last);
    }

    /** Names the one that was given. */
    private Violation refused(LocalDate first) {
        return to == null
                ? Violation.in("from", CommonProblem.OUT_OF_RANGE, MAX_DAYS)
                        .worded("daysToToday")
                        .quoting(first)
                : Violation.in("to", CommonProblem.OUT_OF_RANGE, MAX_DAYS)
                        .worded("days")
                        .quoting(to);
    }
}
