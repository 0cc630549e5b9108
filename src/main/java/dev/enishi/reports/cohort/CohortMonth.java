package dev.enishi.reports.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of a cohort. */
@Schema(description = "A month of a cohort.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortMonth(
        @Schema(description = "How many months after that of the first chat: 0 is the same.", examples = "2")
        int month,

        @Schema(description = "The first day of the month.", examples = "2026-03-01")
        LocalDate at,

        @Schema(description = "How many of the cohort chatted in it, peeks apart.", examples = "18")
        int customers,

        @Schema(description = "What part of the cohort that is, in percent to a tenth.", examples = "42.9")
        double percent,

        @Schema(
                description = "What the cohort brought in it, by chats of any kind and secret messages, in whole yen.",
                maximum = "9007199254740991",
                examples = "84000")
        long earnings) {}
