package dev.enishi.reports.cohort;

import dev.enishi.platform.Rule;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Place;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A row for each cohort, with the months since then. The last month counts only when it is over and wholly in the range: of the others
 * each had as much time to come as the one before.
 *
 * @param range the days
 * @param today the business day on which it is asked
 * @param told what the cohorts did
 * @param erased what does not count any more
 */
@Rule
record CohortTable(ReportedRange range, LocalDate today, List<MonthOfCohort> told, List<Excluded> erased) {
    private record Cell(int cohort, int month) {}

    CohortReport report() {
        Map<Cell, MonthOfCohort> cells = new HashMap<>();
        told.forEach(one -> cells.put(new Cell(one.cohort(), one.month()), one));
        int whole = wholeMonths();
        List<Cohort> cohorts = told.stream()
                .filter(one -> one.cohort() == one.month() && one.month() < whole)
                .sorted(Comparator.comparingInt(MonthOfCohort::month))
                .map(first -> cohort(cells, first, whole))
                .toList();
        return new CohortReport(range, excluded(whole), series(cohorts), cohorts);
    }

    /** How many months of the range count, from the first on. */
    private int wholeMonths() {
        LocalDate lastDay = range.to().isBefore(today) ? range.to() : today.minusDays(1);
        LocalDate end = lastDay.plusDays(1).withDayOfMonth(1); // Of the month that is not over, if there is one.
        return Math.clamp(monthsUntil(end), 0, monthsUntil(range.to()) + 1);
    }

    private int monthsUntil(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(range.from()), YearMonth.from(day));
    }

    private LocalDate firstDay(int month) {
        return range.from().withDayOfMonth(1).plusMonths(month);
    }

    private Cohort cohort(Map<Cell, MonthOfCohort> cells, MonthOfCohort first, int whole) {
        int cohort = first.cohort();
        List<CohortMonth> months = IntStream.range(cohort, whole)
                .mapToObj(month -> month(
                        cells.getOrDefault(new Cell(cohort, month), new MonthOfCohort(cohort, month, 0, 0)),
                        first.customers()))
                .toList();
        return new Cohort(firstDay(cohort), first.customers(), months);
    }

    private CohortMonth month(MonthOfCohort told, int all) {
        return new CohortMonth(
                told.month() - told.cohort(),
                firstDay(told.month()),
                told.customers(),
                Math.round(1000.0 * told.customers() / all) / 10.0,
                told.earnings());
    }

    private List<Excluded> excluded(int whole) {
        int customers = told.stream()
                .filter(one -> one.month() >= whole)
                .mapToInt(MonthOfCohort::customers)
                .sum();
        List<Excluded> excluded = new ArrayList<>(erased);
        if (customers > 0) {
            excluded.add(new Excluded(Exclusion.INCOMPLETE_MONTH, customers, null, firstDay(whole)));
        }
        return excluded;
    }

    private static List<Series> series(List<Cohort> cohorts) {
        List<Series> series = new ArrayList<>();
        cohorts.forEach(
                cohort -> series.add(series(SeriesKey.CAME_BACK, SeriesUnit.PERCENT, cohort, CohortMonth::percent)));
        cohorts.forEach(cohort -> series.add(
                series(SeriesKey.COHORT_EARNINGS, SeriesUnit.YEN, cohort, month -> (double) month.earnings())));
        return series;
    }

    private static Series series(SeriesKey key, SeriesUnit unit, Cohort cohort, ToDoubleFunction<CohortMonth> value) {
        return new Series(
                key,
                YearMonth.from(cohort.at()).toString(),
                unit,
                cohort.months().stream()
                        .map(month -> Place.of("MONTH-" + month.month()).point(value.applyAsDouble(month)))
                        .toList());
    }
}
