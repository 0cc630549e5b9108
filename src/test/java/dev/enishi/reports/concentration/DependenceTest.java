package dev.enishi.reports.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.ConcentrationPolicies;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.reports.Buckets;
import dev.enishi.reports.Excluded;
import dev.enishi.reports.Exclusion;
import dev.enishi.reports.Granularity;
import dev.enishi.reports.Place;
import dev.enishi.reports.Point;
import dev.enishi.reports.ReportedRange;
import dev.enishi.reports.SeriesKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenceTest {
    private static final BusinessCalendar TOKYO = new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.MIDNIGHT);
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");
    private static final Buckets MONTHS = Buckets.of(Granularity.MONTH, TOKYO, FIRST, LAST);
    private static final Buckets HOURS = Buckets.of(Granularity.HOUR_OF_WEEK, TOKYO, FIRST, LAST);

    /** Friday, 21:00 in Tokyo. */
    private static final Instant FRIDAY = Instant.parse("2026-11-06T12:00:00Z");

    private static Sums sums(long... brought) {
        long[] biggest = LongStream.of(brought)
                .map(value -> -value)
                .sorted()
                .map(value -> -value)
                .toArray();
        return new Sums(
                LongStream.of(brought).sum(),
                LongStream.of(brought)
                        .mapToDouble(value -> (double) value * value)
                        .sum(),
                LongStream.of(biggest).limit(1).sum(),
                LongStream.of(biggest).limit(3).sum());
    }

    private static PartSums part(Integer part, long... brought) {
        return new PartSums(part, brought.length, 7, 0, sums(brought), sums(600, 600));
    }

    private static Brought customer(boolean focus, long earnings, Instant... starts) {
        SiteName site = new SiteName(UUID.randomUUID(), "チャットA");
        CustomerSummary summary = new CustomerSummary(
                UUID.randomUUID(), 0, "taro", "taro", site, site.id(), null, Stage.REGULAR, false, focus, false);
        return new Brought(
                summary, new PerformerName(UUID.randomUUID(), "みゆ"), earnings, 600, starts.length, List.of(starts));
    }

    private static ConcentrationReport report(List<PartSums> parts, Brought... customers) {
        return new Dependence(ReportedRange.of(FIRST, LAST, TOKYO), MONTHS, parts, List.of(customers), List.of())
                .report(HOURS, null, ConcentrationPolicies.DEFAULTS);
    }

    @Test
    void shares_of_three_by_hand() {
        ConcentrationReport report = report(List.of(part(null, 40_000, 35_000, 25_000)), customer(false, 40_000));

        assertThat(report.hhi()).isEqualTo(0.345); // 0.16 + 0.1225 + 0.0625
        assertThat(report.effectiveNumber()).isEqualTo(2.9); // 1 / 0.345 = 2.8986
        assertThat(report.top1()).isEqualTo(0.4);
        assertThat(report.top3()).isEqualTo(1.0);
        assertThat(report.level()).isEqualTo(ConcentrationLevel.RED);
        assertThat(report.earnings()).isEqualTo(100_000);
        assertThat(report.customers().getFirst().share()).isEqualTo(0.4);
        assertThat(report.customers().getFirst().minutes()).isEqualTo(10);
        assertThat(report.minutes()).isEqualTo(new Shares(2.0, 0.5, 0.5, 1.0));
        assertThat(report.excluded()).isEmpty();
    }

    @Test
    void without_earnings_there_is_no_number_and_no_level_and_it_says_why() {
        for (List<PartSums> parts : List.of(List.<PartSums>of(), List.of(part(null, 0, 0)))) {
            ConcentrationReport report = report(parts, customer(false, 0));

            assertThat(report.effectiveNumber()).isNull();
            assertThat(report.hhi()).isNull();
            assertThat(report.top1()).isNull();
            assertThat(report.top3()).isNull();
            assertThat(report.level()).isNull();
            assertThat(report.customers().getFirst().share()).isNull();
            assertThat(report.ifTheyLeave().getFirst().share()).isNull();
            assertThat(report.excluded())
                    .extracting(Excluded::code)
                    .isEqualTo(parts.isEmpty() ? List.of() : List.of(Exclusion.NOTHING_EARNED));
            assertThat(report.series())
                    .flatExtracting("points")
                    .extracting("value")
                    .containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0, RED", "5, 5.0, RED", "6, 6.0, AMBER", "9, 9.0, AMBER", "10, 10.0, GREEN"})
    void so_many_equal_customers_are_as_many_and_one_is_all_of_it(
            int people, double effective, ConcentrationLevel level) {
        long[] tied = LongStream.generate(() -> 3_000).limit(people).toArray();

        ConcentrationReport report = report(List.of(part(null, tied)));

        assertThat(report.effectiveNumber()).isEqualTo(effective);
        assertThat(report.hhi()).isEqualTo(Shares.rounded(1.0 / people, 1_000_000));
        assertThat(report.top1()).isEqualTo(report.hhi());
        assertThat(report.top3()).isEqualTo(Shares.rounded(Math.min(1.0, 3.0 / people), 1_000_000));
        assertThat(report.level()).isEqualTo(level);
    }

    @Test
    void each_month_has_its_numbers_and_one_in_which_nothing_was_earned_none() {
        ConcentrationReport report = report(List.of(part(1, 3_000, 1_000), part(null, 3_000, 1_000)));

        assertThat(report.series().getFirst().key()).isEqualTo(SeriesKey.EFFECTIVE_NUMBER);
        assertThat(report.series().getFirst().points())
                .isEqualTo(List.of(
                        Place.at(LocalDate.parse("2026-10-01")).point(null),
                        Place.at(LocalDate.parse("2026-11-01")).point(1.6))); // 16 / (9 + 1)
        assertThat(report.series().get(1).points()).extracting(Point::value).containsExactly(null, 75.0);
        assertThat(report.series().get(2).points()).extracting(Point::value).containsExactly(null, 100.0);
    }

    @Test
    void what_would_be_gone_is_added_up_with_the_hours_in_which_they_come() {
        Instant sunday = FRIDAY.plusSeconds(2 * 86_400 + 3600);
        Brought regular = customer(true, 5_000, FRIDAY, FRIDAY.plusSeconds(7 * 86_400), sunday);
        Brought rare = customer(false, 3_000, sunday);
        Brought small = customer(true, 2_000, sunday, sunday.plusSeconds(7 * 86_400 + 600));

        ConcentrationReport report = report(List.of(part(null, 5_000, 3_000, 2_000)), regular, rare, small);

        assertThat(report.customers())
                .extracting(CustomerShare::hours)
                .containsExactly(List.of("FRIDAY-21"), List.of(), List.of("SUNDAY-22"));
        assertThat(report.ifTheyLeave())
                .extracting(Loss::leaving, Loss::focus, Loss::earnings, Loss::share, Loss::minutes, Loss::hours)
                .containsExactly(
                        tuple(1, 1, 5_000L, 0.5, 10L, List.of("FRIDAY-21")),
                        tuple(2, 1, 8_000L, 0.8, 20L, List.of("FRIDAY-21")),
                        tuple(3, 2, 10_000L, 1.0, 30L, List.of("FRIDAY-21", "SUNDAY-22")));
    }

    @Test
    void at_most_five_leave() {
        Brought[] six = new Brought[6];
        Arrays.setAll(six, i -> customer(false, 100));

        assertThat(report(List.of(part(null, 100, 100, 100, 100, 100, 100)), six)
                        .ifTheyLeave())
                .hasSize(5);
    }

    @Test
    void an_hour_is_a_regular_one_from_a_fifth_of_the_chats_and_two_on() {
        Buckets hours = Buckets.of(
                Granularity.HOUR_OF_WEEK, new BusinessCalendar(ZoneOffset.UTC, LocalTime.MIDNIGHT), FIRST, LAST);
        List<Instant> starts = new ArrayList<>(List.of(FRIDAY, FRIDAY.plusSeconds(60)));
        for (int hour = 1; hour <= 8; hour++) {
            starts.add(FRIDAY.plusSeconds(hour * 3_600L));
        }

        assertThat(RegularHours.of(hours, starts)).containsExactly("FRIDAY-12"); // 2 of 10
        starts.add(FRIDAY.plusSeconds(9 * 3_600L));
        assertThat(RegularHours.of(hours, starts)).isEmpty(); // 2 of 11
    }
}
