package dev.enishi.booking.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.booking.availability.Window;
import dev.enishi.booking.availability.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random booking calendars, filled by what they themselves allow. */
class BookingCalendarPropertyTest {
    private static final Instant MONDAY = BookingCalendarFixture.at("23T00:00");
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    @Property
    void what_is_listed_never_touches_what_is_held_and_lies_in_windows(@ForAll long seed) {
        Random random = new Random(seed);
        BookingCalendarFixture fixture = random(random);
        Audience audience = Audience.values()[random.nextInt(2)];
        int minutes = 5 * (1 + random.nextInt(30));
        book(fixture, random, 60, Audience.NEWCOMER, Audience.REGULAR);

        List<Slot> slots = fixture.calendar()
                .slots(MONDAY, MONDAY.plus(Duration.ofDays(14)), new SlotRequest(MONDAY, minutes, audience, MONDAY));

        for (Slot slot : slots) {
            Instant until = slot.endsAt().plus(Duration.ofMinutes(fixture.bufferMinutes));
            assertThat(fixture.booked)
                    .noneMatch(one ->
                            one.startsAt().isBefore(until) && one.heldUntil().isAfter(slot.startsAt()));
            for (Instant minute = slot.startsAt(); minute.isBefore(slot.endsAt()); minute = minute.plusSeconds(60)) {
                Instant at = minute;
                assertThat(fixture.windows)
                        .anyMatch(window -> !window.startsAt().isAfter(at)
                                && window.endsAt().isAfter(at)
                                && (audience == Audience.NEWCOMER || window.kind() != WindowKind.NEWCOMER_ONLY));
            }
        }
    }

    @Property
    void what_can_be_booked_is_listed_and_nothing_else(@ForAll long seed) {
        Random random = new Random(seed);
        BookingCalendarFixture fixture = random(random);
        SlotRequest pattern =
                new SlotRequest(MONDAY, 5 * (1 + random.nextInt(30)), Audience.values()[random.nextInt(2)], MONDAY);
        book(fixture, random, 60, Audience.NEWCOMER, Audience.REGULAR);
        BookingCalendar calendar = fixture.calendar();

        List<Instant> bookable = Stream.iterate(MONDAY, at -> at.plusSeconds(300))
                .limit(2 * WEEK_MINUTES / 5)
                .filter(at -> calendar.decide(pattern.at(at)) instanceof SlotDecision.Free)
                .toList();

        assertThat(calendar.slots(MONDAY, MONDAY.plus(Duration.ofDays(14)), pattern))
                .extracting(Slot::startsAt)
                .isEqualTo(bookable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-04T10:00:00Z", "2026-10-03T10:00:00Z"})
    void the_grid_is_that_of_the_clock_also_where_it_is_changed_by_half_an_hour(Instant evening) {
        ZoneId zone = ZoneId.of("Australia/Lord_Howe");
        for (int grid : List.of(5, 10, 15, 20, 30, 60)) {
            BookingCalendarFixture fixture = new BookingCalendarFixture();
            fixture.gridMinutes = grid;
            BookingCalendar calendar = fixture.calendar(zone);
            for (int i = 0; i < 12 * 12; i++) {
                Instant start = evening.plusSeconds(300L * i);
                LocalTime expected = Stream.iterate(start, at -> at.plusSeconds(300))
                        .map(at -> LocalTime.ofInstant(at, zone))
                        .filter(local -> local.toSecondOfDay() % (60 * grid) == 0)
                        .findFirst()
                        .orElseThrow();
                assertThat(calendar.nextOnGrid(start)).isEqualTo(expected);
            }
        }
    }

    @Property
    void regulars_never_break_the_newcomer_share_in_whatever_order_they_come(@ForAll long seed) {
        Random random = new Random(seed);
        BookingCalendarFixture fixture = random(random);
        fixture.newcomerSharePercent = 5 + random.nextInt(86);
        fixture.newcomerReleaseHours = 0;

        book(fixture, random, 400, Audience.REGULAR);

        for (int week = 0; week < 2; week++) {
            Instant start = MONDAY.plus(Duration.ofDays(7L * week));
            Instant end = start.plus(Duration.ofDays(7));
            long taken = fixture.booked.stream()
                    .filter(one ->
                            !one.startsAt().isBefore(start) && one.startsAt().isBefore(end))
                    .mapToLong(one ->
                            Duration.between(one.startsAt(), one.heldUntil()).toMinutes())
                    .sum();
            long planned = 0;
            for (int minute = 0; minute < WEEK_MINUTES; minute++) {
                Instant at = start.plusSeconds(60L * minute);
                if (fixture.windows.stream()
                        .anyMatch(window -> !window.startsAt().isAfter(at)
                                && window.endsAt().isAfter(at))) {
                    planned++;
                }
            }
            assertThat(taken * 100.0).isLessThanOrEqualTo(planned * (100.0 - fixture.newcomerSharePercent));
        }
    }

    /** Windows over two weeks, one after the other, some without a gap, one over the turn of the week. */
    private static BookingCalendarFixture random(Random random) {
        BookingCalendarFixture fixture = new BookingCalendarFixture();
        fixture.bufferMinutes = 5 * random.nextInt(4);
        fixture.gridMinutes = List.of(5, 10, 15, 20, 30, 60).get(random.nextInt(6));
        WindowKind[] kinds = {WindowKind.OPEN, WindowKind.RESERVED_ONLY, WindowKind.NEWCOMER_ONLY};
        Instant at = MONDAY.plusSeconds(60L * random.nextInt(600));
        Instant end = MONDAY.plus(Duration.ofDays(14));
        while (at.isBefore(end)) {
            Instant until = at.plusSeconds(60L * (1 + random.nextInt(480)));
            fixture.windows.add(new Window(at, until.isAfter(end) ? end : until, kinds[random.nextInt(3)]));
            at = random.nextInt(3) == 0 ? until : until.plusSeconds(60L * random.nextInt(1200));
        }
        return fixture;
    }

    private static void book(BookingCalendarFixture fixture, Random random, int attempts, Audience... audiences) {
        for (int i = 0; i < attempts; i++) {
            Audience audience = audiences[random.nextInt(audiences.length)];
            Instant start = MONDAY.plusSeconds(300L * random.nextInt(2 * WEEK_MINUTES / 5));
            int minutes = 5 * (1 + random.nextInt(36));
            if (fixture.calendar().decide(new SlotRequest(start, minutes, audience, MONDAY))
                    instanceof SlotDecision.Free) {
                fixture.booked.add(BookingCalendarFixture.booked(audience, start, minutes, fixture.bufferMinutes));
            }
        }
    }
}
