package dev.enishi.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    @ParameterizedTest
    @CsvSource({
        // zone, day start, instant, day
        "Asia/Tokyo, 00:00, 2026-11-21T14:59:59.999999Z, 2026-11-21",
        "Asia/Tokyo, 00:00, 2026-11-21T15:00:00Z, 2026-11-22",
        "Asia/Tokyo, 05:00, 2026-11-21T17:00:00Z, 2026-11-21", // 02:00 in the night
        "Asia/Tokyo, 05:00, 2026-11-21T19:59:59Z, 2026-11-21",
        "Asia/Tokyo, 05:00, 2026-11-21T20:00:00Z, 2026-11-22",
        // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT.
        "America/New_York, 02:30, 2026-03-08T07:00:00Z, 2026-03-07", // 03:00 EDT, the start moved to 03:30
        "America/New_York, 02:30, 2026-03-08T07:29:59Z, 2026-03-07",
        "America/New_York, 02:30, 2026-03-08T07:30:00Z, 2026-03-08",
        "America/New_York, 03:00, 2026-03-08T07:00:00Z, 2026-03-08",
        // New York, 1 November 2026: 02:00 EDT becomes 01:00 EST; of two 01:30 the later counts.
        "America/New_York, 01:30, 2026-11-01T05:30:00Z, 2026-10-31", // 01:30 EDT
        "America/New_York, 01:30, 2026-11-01T06:29:59Z, 2026-10-31",
        "America/New_York, 01:30, 2026-11-01T06:30:00Z, 2026-11-01", // 01:30 EST
        // Lord Howe moves by half an hour: 4 October 2026, 02:00 +10:30 becomes 02:30 +11:00.
        "Australia/Lord_Howe, 02:15, 2026-10-03T15:44:59Z, 2026-10-03",
        "Australia/Lord_Howe, 02:15, 2026-10-03T15:45:00Z, 2026-10-04", // 02:45 +11:00
        // And back on 5 April 2026: 02:00 +11:00 becomes 01:30 +10:30.
        "Australia/Lord_Howe, 01:45, 2026-04-04T14:45:00Z, 2026-04-04", // 01:45 +11:00
        "Australia/Lord_Howe, 01:45, 2026-04-04T15:15:00Z, 2026-04-05", // 01:45 +10:30
        // Samoa had no 30 December 2011.
        "Pacific/Apia, 00:00, 2011-12-30T09:59:59Z, 2011-12-29",
        "Pacific/Apia, 00:00, 2011-12-30T10:00:00Z, 2011-12-31"
    })
    void an_instant_belongs_to_the_day_whose_start_it_has_passed(
            String zone, LocalTime dayStart, Instant instant, LocalDate day) {
        assertThat(new BusinessCalendar(ZoneId.of(zone), dayStart).dayOf(instant))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // zone, day start, instant, wall clock, spoken
        "Asia/Tokyo, 05:00, 2026-11-27T11:00:00Z, 2026-11-27T20:00, 20:00",
        "Asia/Tokyo, 05:00, 2026-11-27T16:00:00Z, 2026-11-28T01:00, 25:00",
        "Asia/Tokyo, 05:00, 2026-11-27T19:59:00Z, 2026-11-28T04:59, 28:59",
        "Asia/Tokyo, 05:00, 2026-11-27T20:00:00Z, 2026-11-28T05:00, 5:00",
        "Asia/Tokyo, 00:00, 2026-11-27T16:00:00Z, 2026-11-28T01:00, 1:00",
        // New York sets its clocks forward in the night to 8 March 2026, and back in that to 1 November: hours are
        // those shown.
        "America/New_York, 05:00, 2026-03-08T07:00:00Z, 2026-03-08T03:00, 27:00",
        "America/New_York, 05:00, 2026-11-01T05:30:00Z, 2026-11-01T01:30, 25:30",
        "America/New_York, 05:00, 2026-11-01T06:30:00Z, 2026-11-01T01:30, 25:30"
    })
    void a_time_after_midnight_is_said_as_of_the_business_day_that_it_belongs_to(
            String zone, LocalTime dayStart, Instant instant, String wallClock, String spoken) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneId.of(zone), dayStart);

        assertThat(calendar.wallClock(instant)).isEqualTo(wallClock);
        assertThat(calendar.spokenTime(instant)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 00:00, 2026-11-22, 24:00",
        "America/New_York, 00:00, 2026-03-08, 23:00",
        "America/New_York, 00:00, 2026-11-01, 25:00",
        "Australia/Lord_Howe, 00:00, 2026-10-04, 23:30",
        "Australia/Lord_Howe, 00:00, 2026-04-05, 24:30"
    })
    void a_day_is_as_long_as_the_clocks_make_it(String zone, LocalTime dayStart, LocalDate day, String length) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneId.of(zone), dayStart);

        Duration hours = Duration.between(calendar.startOf(day), calendar.endOf(day));

        assertThat("%d:%02d".formatted(hours.toHours(), hours.toMinutesPart())).isEqualTo(length);
    }

    @Property(tries = 5000)
    void an_instant_lies_within_its_day(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant instant) {
        LocalDate day = calendar.dayOf(instant);

        assertThat(calendar.startOf(day)).isBeforeOrEqualTo(instant);
        assertThat(calendar.endOf(day)).isAfter(instant);
    }

    @Property(tries = 5000)
    void an_instant_beside_a_change_of_the_clocks_lies_within_its_day(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant somewhen,
            @ForAll @net.jqwik.api.constraints.LongRange(min = -50_000, max = 50_000) long secondsBeside) {
        var change = calendar.zone().getRules().nextTransition(somewhen);
        Instant instant = (change == null ? somewhen : change.getInstant()).plusSeconds(secondsBeside);

        LocalDate day = calendar.dayOf(instant);

        assertThat(calendar.startOf(day)).isBeforeOrEqualTo(instant);
        assertThat(calendar.endOf(day)).isAfter(instant);
    }

    @Property
    void days_are_contiguous_and_never_run_backwards(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant instant) {
        LocalDate day = calendar.dayOf(instant);

        assertThat(calendar.endOf(day)).isEqualTo(calendar.startOf(day.plusDays(1)));
        assertThat(calendar.dayOf(calendar.endOf(day))).isAfter(day);
        assertThat(calendar.dayOf(calendar.endOf(day).minusNanos(1000))).isEqualTo(day);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        // Those with a tilde are made up by a library of the tests of calendar feeds.
        Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.contains("~"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        Arbitrary<LocalTime> dayStarts =
                Arbitraries.integers().between(0, 11 * 60 + 59).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
        return net.jqwik.api.Combinators.combine(zones, dayStarts).as(BusinessCalendar::new);
    }

    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("1970-01-02T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
    }
}
