package dev.enishi.reports.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.Series;
import dev.enishi.reports.SeriesKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTableTest {
    private static CohortReport report(String from, String to, String today, MonthOfCohort... told) {
        return new CohortTable(
                        new ReportedRange(LocalDate.parse(from), LocalDate.parse(to), "Asia/Tokyo"),
                        LocalDate.parse(today),
                        List.of(told),
                        List.of())
                .report();
    }

    @Test
    void each_cohort_has_all_months_since_then() {
        CohortReport report = report(
                "2026-07-15",
                "2026-09-30",
                "2026-11-28",
                new MonthOfCohort(0, 0, 3, 900),
                new MonthOfCohort(0, 2, 1, 500),
                new MonthOfCohort(2, 2, 4, 100));

        assertThat(report.excluded()).isEmpty();
        assertThat(report.cohorts())
                .containsExactly(
                        new Cohort(
                                LocalDate.parse("2026-07-01"),
                                3,
                                List.of(
                                        new CohortMonth(0, LocalDate.parse("2026-07-01"), 3, 100.0, 900),
                                        new CohortMonth(1, LocalDate.parse("2026-08-01"), 0, 0.0, 0),
                                        new CohortMonth(2, LocalDate.parse("2026-09-01"), 1, 33.3, 500))),
                        new Cohort(
                                LocalDate.parse("2026-09-01"),
                                4,
                                List.of(new CohortMonth(0, LocalDate.parse("2026-09-01"), 4, 100.0, 100))));
        assertThat(report.series())
                .extracting(Series::key, Series::name)
                .containsExactly(
                        tuple(SeriesKey.CAME_BACK, "2026-07"),
                        tuple(SeriesKey.CAME_BACK, "2026-09"),
                        tuple(SeriesKey.COHORT_EARNINGS, "2026-07"),
                        tuple(SeriesKey.COHORT_EARNINGS, "2026-09"));
        assertThat(report.series().getFirst().points())
                .extracting(Point::key, Point::value)
                .containsExactly(tuple("MONTH-0", 100.0), tuple("MONTH-1", 0.0), tuple("MONTH-2", 33.3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-01, 3", // over since today
        "2026-09-30, 2026-09-30, 2", // not over yet
        "2026-09-29, 2026-11-28, 2", // a day is not in the range
        "2026-12-31, 2026-09-02, 2",
        "2026-09-30, 2026-07-31, 0",
    })
    void a_month_that_is_not_over_or_not_wholly_in_the_range_does_not_count(String to, String today, int counted) {
        MonthOfCohort[] told = {
            new MonthOfCohort(0, 0, 3, 900), new MonthOfCohort(0, 1, 2, 10), new MonthOfCohort(2, 2, 4, 100)
        };

        CohortReport report = report("2026-07-01", to, today, told);

        assertThat(report.cohorts().stream()
                        .mapToInt(cohort -> cohort.months().size())
                        .max()
                        .orElse(0))
                .isEqualTo(counted);
        if (counted == 3) {
            assertThat(report.excluded()).isEmpty();
        } else {
            assertThat(report.excluded())
                    .extracting("code", "count", "at")
                    .containsExactly(tuple(
                            Exclusion.INCOMPLETE_MONTH,
                            counted == 2 ? 4 : 9,
                            LocalDate.parse("2026-07-01").plusMonths(counted)));
        }
    }
}
