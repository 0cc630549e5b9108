package dev.enishi.reports.returns;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups as charts want them: each beside those who heard nothing. Templates have names and no keys, and are no series. */
@Rule
final class ReturnSeries {
    private ReturnSeries() {}

    static List<Series> of(List<ReturnGroup> groups) {
        return Stream.of(
                        pair(SeriesKey.RETURNED_BY_PURPOSE, SeriesKey.SENT_BY_PURPOSE, ReturnGroupBy.PURPOSE, groups),
                        pair(SeriesKey.RETURNED_BY_STAGE, SeriesKey.SENT_BY_STAGE, ReturnGroupBy.STAGE, groups),
                        pair(
                                SeriesKey.RETURNED_BY_DAYS_WAITED,
                                SeriesKey.SENT_BY_DAYS_WAITED,
                                ReturnGroupBy.DAYS_WAITED,
                                groups))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Series> pair(SeriesKey rate, SeriesKey number, ReturnGroupBy by, List<ReturnGroup> groups) {
        return List.of(
                new Series(rate, SeriesUnit.PERCENT, points(by, groups, ReturnGroup::ratePercent)),
                new Series(number, SeriesUnit.COUNT, points(by, groups, group -> (double) group.size())));
    }

    private static List<Point> points(
            ReturnGroupBy by, List<ReturnGroup> groups, Function<ReturnGroup, @Nullable Double> value) {
        return groups.stream()
                .filter(group -> group.by() == by || group.by() == ReturnGroupBy.HEARD_NOTHING)
                .map(group -> Place.of(Objects.requireNonNullElse(group.key(), ReturnGroupBy.HEARD_NOTHING.name()))
                        .point(value.apply(group)))
                .toList();
    }
}
