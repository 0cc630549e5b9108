package dev.enishi.reports;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.platform.data.Tenant;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a report is about; all given filters hold. */
public record ReportFilter(
        @Parameter(description = "Of this performer alone. Default all whom the caller may see.")
        @QueryParam("performerId")
        @Nullable UUID performerId,

        @Parameter(description = "Of this site alone. Default all sites.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(description = "The first business day. Default 29 days before the last.", example = "2026-11-01")
        @QueryParam("from")
        @Nullable LocalDate from,

        @Parameter(
                description =
                        "The last business day: not before the first, and at most 400 days with it, by week or month "
                                + "3653. Default today.",
                example = "2026-11-30")
        @QueryParam("to")
        @Nullable LocalDate to,

        @Parameter(description = "By what the report is divided. Default `DAY`, of concentration and funnel `MONTH`.")
        @QueryParam("by")
        @Nullable Granularity by) {
    private static final int USUAL_DAYS = 30;

    /** The same, divided by this where it does not say by what. */
    public ReportFilter usuallyBy(Granularity usual) {
        return by == null ? new ReportFilter(performerId, siteId, from, to, usual) : this;
    }

    /** Whose: a performer's own key says so in the statement, too, because what row-level security filters by reaches no index. */
    public @Nullable UUID performerFor(Tenant caller) {
        return performerId == null ? caller.performerId() : performerId;
    }

    /**
     * The days that are meant now.
     *
     * @throws ProblemException 400 naming {@code to} when they are out of order or too many
     */
    public ReportedRange range(BusinessCalendar calendar, Instant now) {
        LocalDate last = to == null ? calendar.dayOf(now) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        int most = granularity().maxDays();
        if (last.isBefore(first) || last.isAfter(first.plusDays(most - 1L))) {
            throw ProblemException.of(Violation.in("to", CommonProblem.OUT_OF_RANGE, most)
                    .worded("days")
                    .quoting(last));
        }
        return ReportedRange.of(first, last, calendar);
    }

    /** The parts of these days. */
    public Buckets buckets(BusinessCalendar calendar, ReportedRange range) {
        return Buckets.of(granularity(), calendar, range.from(), range.to());
    }

    private Granularity granularity() {
        return by == null ? Granularity.DAY : by;
    }
}
