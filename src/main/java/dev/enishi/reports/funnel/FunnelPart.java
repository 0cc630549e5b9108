package dev.enishi.reports.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.reports.Place;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far those came who entered in a part of the range. */
@Schema(
        description =
                "How far those came who entered in a part of the range: on the axis of time at `at`, else at `key`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FunnelPart(
        @Schema(
                description = "The business day, the Monday of the week or the first day of the month.",
                examples = "2026-11-01")
        @Nullable LocalDate at,

        @Schema(
                description = "The hour of the week.",
                examples = "FRIDAY-21",
                maxLength = 40,
                pattern = "^[A-Z0-9_-]+$")
        @Nullable String key,

        @Schema(description = "How many entered.", examples = "12")
        int entered,

        @Schema(description = "How many came to each step towards a regular.")
        List<StepReached> steps,

        @Schema(description = "How many came from a peek to a party and a two-shot.")
        List<StepReached> kinds) {
    static FunnelPart of(Place place, List<Journey> journeys) {
        return new FunnelPart(
                place.at(),
                place.key(),
                journeys.size(),
                StepReached.each(FunnelStep.TO_REGULAR, journeys),
                StepReached.each(FunnelStep.BY_KIND, journeys));
    }
}
