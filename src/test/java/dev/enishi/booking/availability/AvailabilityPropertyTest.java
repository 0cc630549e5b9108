package dev.enishi.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.Series;
import dev.enishi.agency.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random plans over the two years 2026 and 2027: what they mean is what a model finds that looks at every minute. */
class AvailabilityPropertyTest {
    private static final int PLANS_EACH = Series.of(12);
    private static final long SEED = 20261122;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final List<String> ZONES =
            List.of("Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu");

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void a_plan_means_what_every_single_minute_says(String zone) {
        Random random = new Random(SEED + zone.hashCode());
        MinuteClock clock = MinuteClock.of(ZoneId.of(zone));
        for (int i = 0; i < PLANS_EACH; i++) {
            // Every other plan is for the zone of another agency than the performer's.
            ZoneId agency = ZoneId.of(i % 2 == 0 ? zone : pick(random, ZONES));
            BusinessCalendar calendar = new BusinessCalendar(agency, LocalTime.of(i < PLANS_EACH / 2 ? 0 : 5, 0));
            AvailabilityPlan plan = plan(random, zone);

            byte[] expected = MinuteModel.kinds(plan, calendar, clock);

            assertSame(new Availability(plan, calendar), calendar, expected, random, zone + " plan " + i + " " + plan);
        }
    }

    /** Compares them in pieces of up to 62 days, because windows are cut where the question ends. */
    private static void assertSame(
            Availability availability, BusinessCalendar calendar, byte[] expected, Random random, String what) {
        for (LocalDate from = FIRST; !from.isAfter(LAST); ) {
            LocalDate to = min(from.plusDays(random.nextInt(62)), LAST);
            Instant start = calendar.startOf(from);
            Instant end = calendar.endOf(to);
            assertThat(availability.windows(from, to))
                    .as("%s, %s to %s", what, from, to)
                    .isEqualTo(MinuteModel.windows(expected, start, end));
            from = to.plusDays(1);
        }
        assertThat(FIRST.datesUntil(LAST.plusDays(1)).filter(availability::isDayOff))
                .as("days off of %s", what)
                .isEqualTo(FIRST.datesUntil(LAST.plusDays(1))
                        .filter(day -> MinuteModel.isOff(expected, calendar.startOf(day), calendar.endOf(day)))
                        .toList());
    }

    private static AvailabilityPlan plan(Random random, String zone) {
        List<AvailabilityRule> rules = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> rule(random))
                .toList();
        List<LocalDate> dates = new ArrayList<>(changes(ZoneId.of(zone)));
        random.ints(20, 0, 730).mapToObj(FIRST::plusDays).forEach(dates::add);
        List<AvailabilityException> exceptions =
                dates.stream().map(date -> exception(random, date)).toList();
        HolidayRule holidays = null;
        if (random.nextBoolean()) {
            LocalTime from = random.nextBoolean() ? time(random) : null;
            holidays = new HolidayRule(
                    pick(random, List.of(WindowKind.values())), from, from == null ? null : time(random));
        }
        return new AvailabilityPlan(rules, exceptions, zone, holidays);
    }

    private static AvailabilityRule rule(Random random) {
        WindowKind kind = pick(random, List.of(WindowKind.values()));
        LocalTime from = kind == WindowKind.DAY_OFF && random.nextBoolean() ? null : time(random);
        LocalDate validFrom = random.nextInt(3) == 0 ? FIRST.plusDays(random.nextInt(400)) : null;
        LocalDate validTo = random.nextInt(3) == 0 ? FIRST.plusDays(400L + random.nextInt(330)) : null;
        DayOfWeek weekday = random.nextInt(3) == 0 ? DayOfWeek.SUNDAY : pick(random, List.of(DayOfWeek.values()));
        return new AvailabilityRule(kind, weekday, from, from == null ? null : time(random), validFrom, validTo);
    }

    private static AvailabilityException exception(Random random, LocalDate date) {
        LocalTime from = random.nextInt(4) == 0 ? null : time(random);
        return new AvailabilityException(
                date, pick(random, List.of(WindowKind.values())), from, from == null ? null : time(random));
    }

    /** Half of them lie where the clocks change, a third of all on the quarter of an hour, as people plan. */
    private static LocalTime time(Random random) {
        int minute = random.nextBoolean() ? random.nextInt(60, 180) : random.nextInt(24 * 60);
        return LocalTime.MIN.plusMinutes(random.nextInt(3) == 0 ? minute - minute % 15 : minute);
    }

    /** The days on which the clocks of the two years change, and those before them. */
    private static List<LocalDate> changes(ZoneId zone) {
        Instant end = LAST.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.iterate(
                        zone.getRules().nextTransition(FIRST.atStartOfDay(zone).toInstant()),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> next(zone, change))
                .map(change -> change.getDateTimeBefore().toLocalDate())
                .flatMap(day -> Stream.of(day, day, day, day.minusDays(1), day.minusDays(1)))
                .toList();
    }

    private static @Nullable ZoneOffsetTransition next(ZoneId zone, ZoneOffsetTransition change) {
        return zone.getRules().nextTransition(change.getInstant());
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
