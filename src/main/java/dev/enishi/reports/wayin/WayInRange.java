package dev.enishi.reports.wayin;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.ReportFilter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which business days are looked at. */
public record WayInRange(
        @Parameter(
                description = "The first business day. Default 83 days before the last: twelve weeks.",
                example = "2026-09-07")
        @QueryParam("from")
        @Nullable LocalDate from,

        @Parameter(
                description =
                        "The last business day: not before the first, and at most 400 days with it. Default today.",
                example = "2026-11-29")
        @QueryParam("to")
        @Nullable LocalDate to) {
    /** Of each hour of the week so many are seen that five hours can come together. */
    private static final int USUAL_DAYS = 84;

    /** The hours of the week of a performer on these days. */
    ReportFilter of(UUID performerId, BusinessCalendar calendar, Instant now) {
        LocalDate last = to == null ? calendar.dayOf(now) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        return new ReportFilter(performerId, null, first, last, Granularity.HOUR_OF_WEEK);
    }
}
