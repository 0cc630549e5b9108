package dev.enishi.reports.funnel;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far customers come. Each counts at every step that was reached, however; times only count where steps came in their order.
 *
 * @param range the days in which they entered
 * @param buckets the parts of these days
 * @param journeys of those who entered then, or nobody knows when
 */
@Rule
record Funnel(ReportedRange range, Buckets buckets, List<Journey> journeys, List<Excluded> erased) {
    FunnelReport report() {
        List<List<Journey>> byEntry = buckets.places().stream()
                .map(place -> (List<Journey>) new ArrayList<Journey>())
                .toList();
        List<Journey> entered = new ArrayList<>();
        for (Journey journey : journeys) {
            journey.entry().ifPresent(entry -> {
                entered.add(journey);
                byEntry.get(buckets.indexOf(entry)).add(journey);
            });
        }
        List<FunnelPart> parts = IntStream.range(0, byEntry.size())
                .mapToObj(i -> FunnelPart.of(buckets.places().get(i), byEntry.get(i)))
                .toList();
        List<StepReached> steps = StepReached.each(FunnelStep.TO_REGULAR, entered);
        List<StepReached> kinds = StepReached.each(FunnelStep.BY_KIND, entered);
        return new FunnelReport(
                range,
                excluded(journeys.size() - entered.size()),
                series(Stream.concat(steps.stream(), kinds.stream()).toList(), parts),
                entered.size(),
                steps,
                kinds,
                parts,
                bySite(entered));
    }

    private List<Excluded> excluded(int unknown) {
        List<Excluded> excluded = new ArrayList<>(erased);
        if (unknown > 0) {
            excluded.add(new Excluded(Exclusion.ENTRY_UNKNOWN, unknown, null));
        }
        return excluded;
    }

    private static List<FunnelOfSite> bySite(List<Journey> entered) {
        return entered.stream().collect(Collectors.groupingBy(Journey::site)).entrySet().stream()
                .sorted(Comparator.comparing(
                        site -> site.getKey().name() + site.getKey().id()))
                .map(site -> FunnelOfSite.of(site.getKey(), site.getValue()))
                .toList();
    }

    private static List<Series> series(List<StepReached> all, List<FunnelPart> parts) {
        List<Series> series = new ArrayList<>(List.of(
                byStep(SeriesKey.REACHED, SeriesUnit.CUSTOMERS, all, step -> (double) step.customers()),
                byStep(SeriesKey.FROM_STEP_BEFORE, SeriesUnit.PERCENT, all, StepReached::percent),
                byStep(SeriesKey.DAYS_FROM_STEP_BEFORE, SeriesUnit.DAYS, all, StepReached::medianDays)));
        for (int i = 0; i < all.size(); i++) {
            int step = i;
            series.add(new Series(
                    SeriesKey.valueOf(all.get(i).step().name()),
                    SeriesUnit.CUSTOMERS,
                    parts.stream()
                            .map(part -> new Point(part.at(), part.key(), (double) customers(part, step)))
                            .toList()));
        }
        return series;
    }

    private static int customers(FunnelPart part, int step) {
        int steps = part.steps().size();
        return (step < steps ? part.steps().get(step) : part.kinds().get(step - steps)).customers();
    }

    private static Series byStep(
            SeriesKey key, SeriesUnit unit, List<StepReached> steps, Function<StepReached, @Nullable Double> value) {
        return new Series(
                key,
                unit,
                steps.stream()
                        .map(step -> Place.of(step.step().name()).point(value.apply(step)))
                        .toList());
    }
}
