package dev.enishi.reports.cohort;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The customers who chatted for the first time in a month. */
@Schema(description = "The customers who chatted for the first time in a month.")
public record Cohort(
        @Schema(description = "The first day of the month.", examples = "2026-01-01")
        LocalDate at,

        @Schema(description = "How many they are.", examples = "42")
        int customers,

        @Schema(description = "Each month from that one on.", maxItems = 121)
        List<CohortMonth> months) {}
