package dev.enishi.desk;

import dev.enishi.agency.Policies;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which business day is reviewed. */
public record ReviewFilter(
        @Parameter(
                description = "How many business days before `on`. Default the policy `reviewDays` (15).",
                example = "15")
        @QueryParam("daysAgo")
        @Min(0)
        @Max(3650)
        @Nullable Integer daysAgo,

        @Parameter(description = "Business day from which it counts. Default today.", example = "2026-11-22")
        @QueryParam("on")
        @Nullable LocalDate on) {

    LocalDate dayOr(LocalDate today) {
        return on == null ? today : on;
    }

    /** The day that is reviewed on this one. */
    LocalDate reviewedOn(LocalDate day, Policies policies) {
        return daysAgo == null ? policies.reviewedOn(day) : day.minusDays(daysAgo);
    }
}
