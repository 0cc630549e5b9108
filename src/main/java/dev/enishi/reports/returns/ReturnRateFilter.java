package dev.enishi.reports.returns;

import dev.enishi.reports.ReportFilter;
import dev.enishi.reports.episode.Observation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a report of returns is about; all given filters hold. */
record ReturnRateFilter(
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
                        "The last business day: not before the first, and at most 400 days with it. Default today.",
                example = "2026-11-30")
        @QueryParam("to")
        @Nullable LocalDate to,

        @Parameter(
                description = "Within how many days of 24 hours somebody has to come back. Default 14.",
                example = "14")
        @QueryParam("withinDays")
        @Min(1)
        @Max(90)
        @Nullable Integer withinDays) {
    int days() {
        return withinDays == null ? Observation.USUAL_DAYS : withinDays;
    }

    /** The same as of other reports. */
    ReportFilter report() {
        return new ReportFilter(performerId, siteId, from, to, null);
    }
}
