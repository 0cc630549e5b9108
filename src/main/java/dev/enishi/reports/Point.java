package dev.enishi.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point of a series. */
@Schema(description = "A point of a series: on the axis of time at `at`, else at `key`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Point(
        @Schema(
                description =
                        "The business day, the Monday of the week or the first day of the month, also where the range "
                                + "begins later.",
                examples = "2026-11-02")
        @Nullable LocalDate at,

        @Schema(
                description =
                        "Elsewhere than on the axis of time: the hour of the week (its day and the hour that the local clock "
                                + "shows), or what else the report divides by.",
                examples = "FRIDAY-21",
                maxLength = 40,
                pattern = "^[A-Z0-9_-]+$")
        @Nullable String key,

        @Schema(
                description = "How much; absent where there is nothing to be said, so that a chart has a gap.",
                examples = "62.5")
        @Nullable Double value) {}
