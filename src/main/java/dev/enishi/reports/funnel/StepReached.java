package dev.enishi.reports.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many customers reached a step. */
@Rule
@Schema(description = "How many customers reached a step, and how they came from the step before it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepReached(
        @Schema(description = "The step.") FunnelStep step,

        @Schema(description = "How many reached it, whichever steps they left out.", examples = "42")
        int customers,

        @Schema(
                description =
                        "Percent of those who reached the step before who reached this one too, sooner or later, to a tenth; absent of "
                                + "the first step, and where nobody reached the one before.",
                examples = "61.5")
        @Nullable Double percent,

        @Schema(
                description =
                        "The median of the days of 24 hours from the step before, to a tenth, of those who reached both in this order; "
                                + "absent where there are none.",
                examples = "3.5")
        @Nullable Double medianDays) {
    /** Of some customers, on some steps one after the other. */
    static List<StepReached> each(List<FunnelStep> steps, Collection<Journey> journeys) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> of(i == 0 ? null : steps.get(i - 1), steps.get(i), journeys))
                .toList();
    }

    private static StepReached of(@Nullable FunnelStep before, FunnelStep step, Collection<Journey> journeys) {
        int customers = count(journeys, step);
        return before == null
                ? new StepReached(step, customers, null, null)
                : new StepReached(step, customers, percent(before, step, journeys), medianDays(before, step, journeys));
    }

    private static int count(Collection<Journey> journeys, FunnelStep step) {
        return (int)
                journeys.stream().filter(journey -> journey.hasReached(step)).count();
    }

    private static @Nullable Double percent(FunnelStep before, FunnelStep step, Collection<Journey> journeys) {
        List<Journey> there =
                journeys.stream().filter(journey -> journey.hasReached(before)).toList();
        return there.isEmpty() ? null : Math.round(1000.0 * count(there, step) / there.size()) / 10.0;
    }

    private static @Nullable Double medianDays(FunnelStep before, FunnelStep step, Collection<Journey> journeys) {
        double[] days = journeys.stream()
                .flatMap(journey -> journey.days(before, step).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (days.length == 0) {
            return null;
        }
        int middle = days.length / 2;
        double median = days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
        return Math.round(median * 10) / 10.0;
    }
}
