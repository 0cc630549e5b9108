package dev.enishi.booking.availability;

import static dev.enishi.booking.availability.WindowKind.DAY_OFF;
import static dev.enishi.booking.availability.WindowKind.NEWCOMER_ONLY;
import static dev.enishi.booking.availability.WindowKind.OPEN;
import static dev.enishi.booking.availability.WindowKind.RESERVED_ONLY;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final BusinessCalendar FROM_MIDNIGHT = new BusinessCalendar(TOKYO, LocalTime.MIDNIGHT);
    private static final BusinessCalendar FROM_FIVE = new BusinessCalendar(TOKYO, LocalTime.of(5, 0));

    @Test
    void nothing_planned_is_closed_but_no_day_off() {
        Availability availability = new Availability(AvailabilityPlan.EMPTY, FROM_MIDNIGHT);

        assertThat(availability.windows(day("2026-11-23"), day("2026-11-29"))).isEmpty();
        assertThat(availability.isDayOff(day("2026-11-23"))).isFalse();
    }

    @Test
    void a_rule_holds_on_its_weekday() {
        assertThat(week(rule(OPEN, FRIDAY, "20:00", "23:00")))
                .containsExactly("OPEN 2026-11-27T20:00 2026-11-27T23:00");
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 02:00, 2026-11-27T20:00, 2026-11-28T02:00",
        "20:00, 00:00, 2026-11-27T20:00, 2026-11-28T00:00",
        "00:00, 00:00, 2026-11-27T00:00, 2026-11-28T00:00",
        "20:00, 20:00, 2026-11-27T20:00, 2026-11-28T20:00",
        "20:00, 19:59, 2026-11-27T20:00, 2026-11-28T19:59",
        "00:00, 00:01, 2026-11-27T00:00, 2026-11-27T00:01"
    })
    void a_time_that_does_not_end_after_its_start_ends_on_the_next_day(
            String from, String to, String startsAt, String endsAt) {
        assertThat(week(rule(OPEN, FRIDAY, from, to))).containsExactly("OPEN " + startsAt + " " + endsAt);
    }

    @Test
    void windows_are_cut_at_the_ends_of_the_business_days() {
        AvailabilityPlan plan = plan(rule(OPEN, FRIDAY, "20:00", "06:00"));

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-27", "2026-11-27"))
                .containsExactly("OPEN 2026-11-27T20:00 2026-11-28T00:00");
        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-28", "2026-11-28"))
                .containsExactly("OPEN 2026-11-28T00:00 2026-11-28T06:00");
        assertThat(shown(plan, FROM_FIVE, "2026-11-27", "2026-11-27"))
                .containsExactly("OPEN 2026-11-27T20:00 2026-11-28T05:00");
        assertThat(shown(plan, FROM_FIVE, "2026-11-28", "2026-11-28"))
                .containsExactly("OPEN 2026-11-28T05:00 2026-11-28T06:00");
    }

    @Test
    void a_rule_holds_from_its_first_to_its_last_day_of_start() {
        AvailabilityRule rule = new AvailabilityRule(
                OPEN, FRIDAY, LocalTime.of(22, 0), LocalTime.of(1, 0), day("2026-11-13"), day("2026-11-20"));

        assertThat(shown(plan(rule), FROM_MIDNIGHT, "2026-11-01", "2026-11-30"))
                .containsExactly("OPEN 2026-11-13T22:00 2026-11-14T01:00", "OPEN 2026-11-20T22:00 2026-11-21T01:00");
    }

    @Test
    void neighbours_of_one_kind_are_one_window_and_others_are_not() {
        assertThat(week(
                        rule(OPEN, FRIDAY, "20:00", "00:00"),
                        rule(OPEN, SATURDAY, "00:00", "02:00"),
                        rule(OPEN, SATURDAY, "01:00", "03:00"),
                        rule(RESERVED_ONLY, SATURDAY, "03:00", "04:00")))
                .containsExactly(
                        "OPEN 2026-11-27T20:00 2026-11-28T03:00", "RESERVED_ONLY 2026-11-28T03:00 2026-11-28T04:00");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, RESERVED_ONLY, RESERVED_ONLY",
        "OPEN, NEWCOMER_ONLY, NEWCOMER_ONLY",
        "RESERVED_ONLY, NEWCOMER_ONLY, NEWCOMER_ONLY",
        "NEWCOMER_ONLY, DAY_OFF, ",
        "OPEN, DAY_OFF, "
    })
    void of_two_rules_the_stricter_one_counts_whatever_their_order(
            WindowKind lenient, WindowKind strict, @Nullable WindowKind counts) {
        AvailabilityRule wide = rule(lenient, FRIDAY, "20:00", "23:00");
        AvailabilityRule narrow = rule(strict, FRIDAY, "21:00", "22:00");

        assertThat(week(wide, narrow)).isEqualTo(week(narrow, wide));
        assertThat(week(wide, narrow).getFirst()).isEqualTo(lenient + " 2026-11-27T20:00 2026-11-27T21:00");
        assertThat(week(wide, narrow).getLast()).isEqualTo(lenient + " 2026-11-27T22:00 2026-11-27T23:00");
        assertThat(week(wide, narrow).subList(1, week(wide, narrow).size() - 1))
                .isEqualTo(counts == null ? List.of() : List.of(counts + " 2026-11-27T21:00 2026-11-27T22:00"));
    }

    @Test
    void an_exception_counts_for_its_own_hours_and_leaves_the_rest_to_the_rules() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(NEWCOMER_ONLY, FRIDAY, "18:00", "22:00"), rule(DAY_OFF, SUNDAY, null, null)),
                List.of(
                        exception("2026-11-27", OPEN, "20:00", "21:00"),
                        exception("2026-11-27", DAY_OFF, "18:00", "18:30"),
                        exception("2026-11-29", RESERVED_ONLY, "13:00", "15:00")),
                null,
                null);

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-23", "2026-11-29"))
                .containsExactly(
                        "NEWCOMER_ONLY 2026-11-27T18:30 2026-11-27T20:00",
                        "OPEN 2026-11-27T20:00 2026-11-27T21:00",
                        "NEWCOMER_ONLY 2026-11-27T21:00 2026-11-27T22:00",
                        "RESERVED_ONLY 2026-11-29T13:00 2026-11-29T15:00");
    }

    @Test
    void an_exception_reaches_into_the_next_day_and_of_two_the_stricter_one_counts() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(NEWCOMER_ONLY, SATURDAY, "00:00", "04:00")),
                List.of(
                        exception("2026-11-27", OPEN, "23:00", "02:00"),
                        exception("2026-11-28", RESERVED_ONLY, "01:00", "03:00")),
                null,
                null);

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-27", "2026-11-28"))
                .containsExactly(
                        "OPEN 2026-11-27T23:00 2026-11-28T01:00",
                        "RESERVED_ONLY 2026-11-28T01:00 2026-11-28T03:00",
                        "NEWCOMER_ONLY 2026-11-28T03:00 2026-11-28T04:00");
    }

    @Test
    void holidays_come_before_the_rules_and_after_the_exceptions() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(OPEN, MONDAY, "20:00", "23:00"), rule(OPEN, WEDNESDAY, "20:00", "23:00")),
                List.of(exception("2026-09-21", NEWCOMER_ONLY, "22:00", "23:00")),
                null,
                new HolidayRule(DAY_OFF, null, null));

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-09-14", "2026-09-30"))
                .containsExactly(
                        "OPEN 2026-09-14T20:00 2026-09-14T23:00",
                        "OPEN 2026-09-16T20:00 2026-09-16T23:00",
                        "NEWCOMER_ONLY 2026-09-21T22:00 2026-09-21T23:00",
                        "OPEN 2026-09-28T20:00 2026-09-28T23:00",
                        "OPEN 2026-09-30T20:00 2026-09-30T23:00");
    }

    @Test
    void a_holiday_rule_with_hours_opens_them_on_each_holiday() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(), null, null, new HolidayRule(RESERVED_ONLY, LocalTime.of(13, 0), LocalTime.of(15, 0)));

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-09-20", "2026-09-30"))
                .containsExactly(
                        "RESERVED_ONLY 2026-09-21T13:00 2026-09-21T15:00",
                        "RESERVED_ONLY 2026-09-22T13:00 2026-09-22T15:00",
                        "RESERVED_ONLY 2026-09-23T13:00 2026-09-23T15:00");
    }

    @Test
    void without_times_it_is_the_whole_business_day_of_the_agency_whatever_the_zone_of_the_plan() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(OPEN, FRIDAY, "00:00", "00:00"), rule(OPEN, SATURDAY, "00:00", "00:00")),
                List.of(exception("2026-11-27", DAY_OFF, null, null)),
                "Europe/London",
                null);

        assertThat(shown(plan, FROM_FIVE, "2026-11-26", "2026-11-29"))
                .containsExactly("OPEN 2026-11-28T09:00 2026-11-29T09:00");
        assertThat(new Availability(plan, FROM_FIVE).isDayOff(day("2026-11-27")))
                .isTrue();
        assertThat(new Availability(plan, FROM_FIVE).isDayOff(day("2026-11-28")))
                .isFalse();
    }

    @Test
    void an_exception_without_times_opens_the_whole_business_day() {
        AvailabilityPlan plan =
                new AvailabilityPlan(List.of(), List.of(exception("2026-11-27", OPEN, null, null)), null, null);

        assertThat(shown(plan, FROM_FIVE, "2026-11-23", "2026-11-29"))
                .containsExactly("OPEN 2026-11-27T05:00 2026-11-28T05:00");
    }

    @Test
    void what_would_start_on_a_day_off_does_not_take_place_however_far_it_reaches() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(OPEN, FRIDAY, "20:00", "02:00"), rule(OPEN, SATURDAY, "20:00", "02:00")),
                List.of(exception("2026-11-27", DAY_OFF, null, null)),
                null,
                null);

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-23", "2026-11-29"))
                .containsExactly("OPEN 2026-11-28T20:00 2026-11-29T02:00");
    }

    @Test
    void what_is_planned_for_the_next_date_is_only_cut() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(OPEN, SATURDAY, "04:00", "12:00")),
                List.of(exception("2026-11-27", DAY_OFF, null, null)),
                null,
                null);

        assertThat(shown(plan, FROM_FIVE, "2026-11-23", "2026-11-29"))
                .containsExactly("OPEN 2026-11-28T05:00 2026-11-28T12:00");
    }

    @Test
    void what_outranks_the_day_off_takes_place() {
        AvailabilityPlan plan = new AvailabilityPlan(
                List.of(rule(DAY_OFF, FRIDAY, null, null)),
                List.of(exception("2026-11-27", OPEN, "20:00", "02:00")),
                null,
                null);

        assertThat(shown(plan, FROM_MIDNIGHT, "2026-11-23", "2026-11-29"))
                .containsExactly("OPEN 2026-11-27T20:00 2026-11-28T02:00");
    }

    @Test
    void a_day_is_off_when_all_of_it_is_closed_in_pieces_or_at_once() {
        AvailabilityPlan plan = plan(
                rule(DAY_OFF, FRIDAY, "00:00", "12:00"),
                rule(DAY_OFF, FRIDAY, "12:00", "00:00"),
                rule(DAY_OFF, SATURDAY, "00:00", "23:59"),
                rule(DAY_OFF, SUNDAY, "00:00", "00:00"));
        Availability availability = new Availability(plan, FROM_MIDNIGHT);

        assertThat(day("2026-11-23").datesUntil(day("2026-11-30")).filter(availability::isDayOff))
                .containsExactly(day("2026-11-27"), day("2026-11-29"));
    }

    @ParameterizedTest
    @CsvSource({
        // New York, 8 March 2026: at 07:00Z the clocks go from 02:00 to 03:00.
        "America/New_York, 2026-03-08, 01:30, 04:00, 2026-03-08T06:30:00Z, 2026-03-08T08:00:00Z",
        "America/New_York, 2026-03-08, 02:30, 04:00, 2026-03-08T07:00:00Z, 2026-03-08T08:00:00Z",
        "America/New_York, 2026-03-08, 00:00, 02:30, 2026-03-08T05:00:00Z, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-07, 22:00, 02:30, 2026-03-08T03:00:00Z, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 02:00, 03:01, 2026-03-08T07:00:00Z, 2026-03-08T07:01:00Z",
        "America/New_York, 2026-03-08, 02:00, 02:00, 2026-03-08T07:00:00Z, 2026-03-09T06:00:00Z",
        // 1 November 2026: at 06:00Z from 02:00 to 01:00.
        "America/New_York, 2026-11-01, 00:00, 01:30, 2026-11-01T04:00:00Z, 2026-11-01T06:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 03:00, 2026-11-01T05:30:00Z, 2026-11-01T08:00:00Z",
        "America/New_York, 2026-11-01, 01:15, 01:45, 2026-11-01T05:15:00Z, 2026-11-01T06:45:00Z",
        "America/New_York, 2026-11-01, 00:00, 02:00, 2026-11-01T04:00:00Z, 2026-11-01T07:00:00Z",
        "America/New_York, 2026-11-01, 01:00, 01:00, 2026-11-01T05:00:00Z, 2026-11-02T06:00:00Z",
        // From the first 01:00 on the clock never shows less.
        "America/New_York, 2026-11-01, 00:00, 01:00, 2026-11-01T04:00:00Z, 2026-11-01T05:00:00Z",
        "America/New_York, 2026-10-31, 20:00, 01:00, 2026-11-01T00:00:00Z, 2026-11-01T05:00:00Z",
        // London, 29 March 2026 at 01:00Z from 01:00 to 02:00; 25 October 2026 at 01:00Z from 02:00 to 01:00.
        "Europe/London, 2026-03-29, 01:30, 03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "Europe/London, 2026-03-29, 00:00, 01:30, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
        "Europe/London, 2026-10-25, 01:30, 02:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
        "Europe/London, 2026-10-25, 00:00, 01:30, 2026-10-24T23:00:00Z, 2026-10-25T01:30:00Z",
        // Lord Howe moves by half an hour: 4 October 2026 at 15:30Z from 02:00 to 02:30,
        "Australia/Lord_Howe, 2026-10-04, 02:15, 03:00, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 00:00, 02:15, 2026-10-03T13:30:00Z, 2026-10-03T15:30:00Z",
        // and on 5 April 2026 at 15:00Z of the day before from 02:00 to 01:30.
        "Australia/Lord_Howe, 2026-04-05, 01:45, 03:00, 2026-04-04T14:45:00Z, 2026-04-04T16:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 00:00, 01:45, 2026-04-04T13:00:00Z, 2026-04-04T15:15:00Z",
        "Australia/Lord_Howe, 2026-04-05, 00:00, 01:15, 2026-04-04T13:00:00Z, 2026-04-04T14:15:00Z"
    })
    void where_the_clocks_change_nothing_is_cut_short_and_nothing_is_made_up(
            String zone, LocalDate day, String from, String to, Instant startsAt, Instant endsAt) {
        Availability availability = new Availability(
                new AvailabilityPlan(List.of(), List.of(exception(day.toString(), OPEN, from, to)), zone, null),
                FROM_MIDNIGHT);

        assertThat(availability.windows(day.minusDays(2), day.plusDays(2)))
                .containsExactly(new Window(startsAt, endsAt, OPEN));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 02:00, 03:00",
        "America/New_York, 2026-03-08, 02:15, 02:45",
        "Europe/London, 2026-03-29, 01:00, 02:00",
        "Australia/Lord_Howe, 2026-10-04, 02:00, 02:30"
    })
    void a_time_that_the_clocks_skip_does_not_exist(String zone, LocalDate day, String from, String to) {
        Availability availability = new Availability(
                new AvailabilityPlan(List.of(), List.of(exception(day.toString(), OPEN, from, to)), zone, null),
                FROM_MIDNIGHT);

        assertThat(availability.windows(day.minusDays(2), day.plusDays(2))).isEmpty();
    }

    @Test
    void the_zone_is_the_plans_or_else_the_agencys() {
        AvailabilityPlan london = new AvailabilityPlan(List.of(), null, "Europe/London", null);

        assertThat(new Availability(london, FROM_MIDNIGHT).zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(new Availability(AvailabilityPlan.EMPTY, FROM_MIDNIGHT).zone())
                .isEqualTo(TOKYO);
    }

    /** The windows of the week from Monday, 23 November 2026. */
    private static List<String> week(AvailabilityRule... rules) {
        return shown(plan(rules), FROM_MIDNIGHT, "2026-11-23", "2026-11-29");
    }

    private static List<String> shown(AvailabilityPlan plan, BusinessCalendar calendar, String from, String to) {
        return new Availability(plan, calendar)
                .windows(day(from), day(to)).stream()
                        .map(window -> window.kind() + " " + local(window.startsAt()) + " " + local(window.endsAt()))
                        .toList();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, TOKYO);
    }

    private static AvailabilityPlan plan(AvailabilityRule... rules) {
        return new AvailabilityPlan(List.of(rules), null, null, null);
    }

    private static AvailabilityRule rule(
            WindowKind kind, DayOfWeek weekday, @Nullable String from, @Nullable String to) {
        return new AvailabilityRule(kind, weekday, time(from), time(to), null, null);
    }

    private static AvailabilityException exception(
            String date, WindowKind kind, @Nullable String from, @Nullable String to) {
        return new AvailabilityException(day(date), kind, time(from), time(to));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
