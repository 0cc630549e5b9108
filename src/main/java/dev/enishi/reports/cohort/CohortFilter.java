package dev.enishi.reports.cohort;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportFilter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which cohorts, and for how long they are looked at; all given filters hold. */
public record CohortFilter(
        @Parameter(description = "Of this performer alone. Default all whom the caller may see.")
        @QueryParam("performerId")
        @Nullable UUID performerId,

        @Parameter(description = "Of this site alone. Default all sites.") @QueryParam("siteId") @Nullable
        UUID siteId,

        @Parameter(
                description =
                        "The first business day. Default the first of the month eleven months before the last day.",
                example = "2026-01-01")
        @QueryParam("from")
        @Nullable LocalDate from,

        @Parameter(
                description =
                        "The last business day: not before the first, and at most 3653 days with it. Default today.",
                example = "2026-12-31")
        @QueryParam("to")
        @Nullable LocalDate to) {
    private static final int USUAL_MONTHS = 12;

    /** That of a report by months. */
    ReportFilter byMonth(BusinessCalendar calendar, Instant now) {
        LocalDate last = to == null ? calendar.dayOf(now) : to;
        LocalDate first = from == null ? last.minusMonths(USUAL_MONTHS - 1L).withDayOfMonth(1) : from;
        return new ReportFilter(performerId, siteId, first, last, Granularity.MONTH);
    }
}
