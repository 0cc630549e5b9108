package dev.enishi.reports.wayin;

import static dev.enishi.reports.wayin.WindowChangeKind.KEEP_FOR_NEWCOMERS;
import static dev.enishi.reports.wayin.WindowChangeKind.OPEN_HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityRule;
import dev.enishi.booking.availability.WindowKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowAdviceTest {
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(ZoneId.of("Asia/Tokyo"), LocalTime.of(5, 0));

    /** Ten Fridays. */
    private final ObservedWeeks weeks = new ObservedWeeks("2026-10-05", "2026-12-13");

    private static AvailabilityRule friday(WindowKind kind, String from, String to) {
        return new AvailabilityRule(kind, DayOfWeek.FRIDAY, LocalTime.parse(from), LocalTime.parse(to), null, null);
    }

    private static PlannedWeek planned(AvailabilityRule... rules) {
        return PlannedWeek.of(
                new AvailabilityPlan(List.of(rules), null, null, null), CALENDAR, LocalDate.parse("2026-12-16"));
    }

    private static WindowAdvice advice(WindowChangeKind kind, String hour, long minutes) {
        return new WindowAdvice(kind, ObservedWeeks.index(hour), minutes);
    }

    @Test
    void an_hour_that_regulars_take_is_kept_for_newcomers() {
        weeks.eachFriday(10).online("20:00", "23:00");
        weeks.eachFriday(10).walkIn("taro", "21:00", "21:40").held("22:00", "22:30");
        weeks.eachFriday(10).newcomer("hanako", "20:00", "21:00");
        PlannedWeek plan = planned(friday(WindowKind.OPEN, "20:00", "23:00"));

        assertThat(WindowAdvice.best(weeks.time(), plan)).contains(advice(KEEP_FOR_NEWCOMERS, "FRIDAY-21", 40));
    }

    @Test
    void standby_for_reservations_only_could_be_open_to_newcomers() {
        weeks.eachFriday(10).reservedOnly("21:00", "22:00").held("21:30", "22:00");
        PlannedWeek plan = planned(friday(WindowKind.RESERVED_ONLY, "21:00", "22:00"));

        assertThat(WindowAdvice.best(weeks.time(), plan)).contains(advice(KEEP_FOR_NEWCOMERS, "FRIDAY-21", 60));
    }

    @Test
    void where_all_is_free_one_more_hour_beside_it_opens_most() {
        weeks.eachFriday(10).online("21:00", "23:15");
        PlannedWeek plan = planned(friday(WindowKind.OPEN, "21:00", "23:00"));

        assertThat(WindowAdvice.best(weeks.time(), plan)).contains(advice(OPEN_HOUR, "FRIDAY-20", 60));
    }

    @Test
    void an_hour_is_expected_to_be_as_free_and_as_regular_as_the_one_beside_it() {
        weeks.eachFriday(5).online("21:00", "22:00");
        weeks.eachFriday(5).newcomer("hanako", "21:00", "21:30");

        assertThat(WindowAdvice.best(weeks.time(), planned())).contains(advice(OPEN_HOUR, "FRIDAY-20", 15));
    }

    @Test
    void nobody_is_told_to_work_on_a_day_off_or_to_keep_what_is_kept_already() {
        weeks.eachFriday(10).online("21:00", "22:00");
        weeks.eachFriday(10).walkIn("taro", "21:00", "21:30");
        PlannedWeek plan = planned(
                friday(WindowKind.DAY_OFF, "20:00", "21:00"),
                friday(WindowKind.NEWCOMER_ONLY, "21:00", "22:00"),
                friday(WindowKind.OPEN, "22:00", "23:00"));

        assertThat(WindowAdvice.best(weeks.time(), plan)).isEmpty();
    }

    @Test
    void an_hour_outside_of_the_plan_is_no_window_to_change() {
        weeks.eachFriday(10).online("21:00", "22:00");
        weeks.eachFriday(10).walkIn("taro", "21:00", "22:00");

        assertThat(WindowAdvice.best(weeks.time(), planned(friday(WindowKind.OPEN, "12:00", "13:00"))))
                .isEmpty();
        assertThat(WindowAdvice.best(weeks.time(), planned())).contains(advice(KEEP_FOR_NEWCOMERS, "FRIDAY-21", 60));
    }

    @Test
    void a_window_of_a_night_is_planned_for_the_hours_after_midnight_too() {
        weeks.eachFriday(10).online("24:00", "25:00");
        weeks.eachFriday(10).walkIn("taro", "24:00", "24:20");
        PlannedWeek plan =
                planned(friday(WindowKind.OPEN, "22:30", "02:00"), friday(WindowKind.DAY_OFF, "20:00", "22:00"));

        assertThat(WindowAdvice.best(weeks.time(), plan)).contains(advice(KEEP_FOR_NEWCOMERS, "SATURDAY-00", 20));
    }

    @Test
    void where_nothing_is_known_or_nothing_would_help_nothing_is_said() {
        assertThat(WindowAdvice.best(weeks.time(), planned())).isEmpty();

        weeks.eachFriday(4).online("21:00", "22:00");
        weeks.eachFriday(4).walkIn("taro", "21:00", "22:00");
        assertThat(WindowAdvice.best(weeks.time(), planned())).isEmpty();

        weeks.eachFriday(10).newcomer("hanako", "21:00", "22:00");
        weeks.on("2026-12-11").online("21:00", "22:00");
        assertThat(WindowAdvice.best(weeks.time(), planned())).isEmpty();
    }
}
