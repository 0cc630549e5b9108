package dev.enishi.booking.slot;

import static dev.enishi.booking.availability.WindowKind.DAY_OFF;
import static dev.enishi.booking.availability.WindowKind.NEWCOMER_ONLY;
import static dev.enishi.booking.availability.WindowKind.OPEN;
import static dev.enishi.booking.availability.WindowKind.RESERVED_ONLY;
import static dev.enishi.booking.slot.Audience.NEWCOMER;
import static dev.enishi.booking.slot.Audience.REGULAR;
import static dev.enishi.booking.slot.BookingCalendarFixture.NOW;
import static dev.enishi.booking.slot.BookingCalendarFixture.at;
import static dev.enishi.booking.slot.BookingCalendarFixture.slotRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.customer.relationship.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingCalendarTest {
    private final BookingCalendarFixture week = new BookingCalendarFixture();

    @ParameterizedTest
    @CsvSource({
        // start, minutes, answer
        "27T20:00, 120, Free",
        "27T20:00, 121, TooLong",
        "27T19:45, 30, Closed",
        "27T21:45, 15, Free",
        "27T21:45, 30, TooLong",
        "27T22:00, 15, Closed",
        "27T20:07, 30, OffGrid",
        "22T11:45, 30, TooSoon",
    })
    void what_is_booked_lies_inside_a_window_on_the_grid_and_in_the_future(String start, int minutes, String answer) {
        week.window(OPEN, "27T20:00", "27T22:00");

        assertThat(week.decide(REGULAR, start, minutes).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void a_start_at_this_very_instant_is_not_too_soon() {
        week.window(OPEN, "22T12:00", "22T13:00");

        assertThat(week.decide(REGULAR, "22T12:00", 60)).isEqualTo(new SlotDecision.Free(OPEN));
    }

    @Test
    void two_years_are_the_horizon() {
        Instant horizon = NOW.plus(Duration.ofDays(BookingCalendar.MOST_DAYS_AHEAD));

        assertThat(week.calendar().decide(new SlotRequest(horizon.plusSeconds(900), 30, REGULAR, NOW)))
                .isEqualTo(new SlotDecision.TooFarAhead());
        assertThat(week.calendar().decide(new SlotRequest(horizon, 30, REGULAR, NOW)))
                .isEqualTo(new SlotDecision.Closed());
    }

    @Test
    void windows_that_follow_each_other_without_a_gap_are_one() {
        week.window(OPEN, "27T20:00", "27T21:00").window(RESERVED_ONLY, "27T21:00", "27T22:00");

        assertThat(week.decide(REGULAR, "27T20:30", 60)).isEqualTo(new SlotDecision.Free(OPEN));
        assertThat(week.decide(REGULAR, "27T21:00", 60)).isEqualTo(new SlotDecision.Free(RESERVED_ONLY));
    }

    @Test
    void a_gap_of_a_minute_is_a_gap() {
        week.window(OPEN, "27T20:00", "27T20:59").window(OPEN, "27T21:00", "27T22:00");

        assertThat(week.decide(REGULAR, "27T20:30", 60)).isEqualTo(new SlotDecision.TooLong(LocalTime.of(20, 59)));
    }

    @ParameterizedTest
    @CsvSource({
        // audience, release hours, answer
        "NEWCOMER, 6, Free",
        "REGULAR, 6, NewcomerWindow",
        "REGULAR, 127, NewcomerWindow",
        "REGULAR, 129, Free",
    })
    void newcomer_only_time_is_for_newcomers_until_it_is_released(Audience audience, int hours, String answer) {
        week.window(NEWCOMER_ONLY, "27T20:00", "27T22:00"); // 128 hours ahead
        week.newcomerReleaseHours = hours;

        assertThat(week.decide(audience, "27T20:00", 30).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        // start, minutes, buffer, taken
        "27T20:00, 60, 0, false",
        "27T20:00, 60, 5, true",
        "27T20:15, 60, 0, true",
        "27T21:00, 30, 0, true",
        "27T21:15, 30, 0, true",
        "27T22:00, 30, 0, true",
        "27T22:15, 30, 0, false",
        "27T20:00, 240, 0, true",
    })
    void held_time_is_not_free_and_each_keeps_its_buffer(String start, int minutes, int buffer, boolean taken) {
        week.window(OPEN, "27T18:00", "28T00:00");
        week.booked.add(BookingCalendarFixture.booked(REGULAR, at("27T21:00"), 60, 15));
        week.bufferMinutes = buffer;

        assertThat(week.decide(REGULAR, start, minutes) instanceof SlotDecision.Taken)
                .isEqualTo(taken);
    }

    @Test
    void what_is_in_the_way_is_named() {
        week.window(OPEN, "27T18:00", "27T23:00").booked(NEWCOMER, "27T21:00", 60);

        SlotDecision answer = week.decide(REGULAR, "27T20:30", 60);

        assertThat(answer).isEqualTo(new SlotDecision.Taken(week.booked.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({
        // share, held by regulars before, wanted, audience, answer (of 300 planned minutes)
        "20, 180, 60, REGULAR, Free",
        "20, 180, 65, REGULAR, LeftToNewcomers",
        "20, 180, 65, NEWCOMER, Free",
        "0, 180, 65, REGULAR, Free",
        "40, 120, 60, REGULAR, Free",
        "40, 120, 65, REGULAR, LeftToNewcomers",
    })
    void regulars_leave_the_newcomer_share_of_a_week(
            int share, int before, int wanted, Audience audience, String answer) {
        week.window(OPEN, "24T20:00", "24T23:00").window(NEWCOMER_ONLY, "27T18:00", "27T18:45");
        week.window(OPEN, "29T20:00", "29T21:15").window(OPEN, "30T18:00", "30T23:00");
        week.newcomerSharePercent = share;
        week.booked(REGULAR, "24T20:00", before);

        assertThat(week.decide(audience, "29T20:00", wanted).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void a_start_soon_is_open_to_all() {
        week.window(OPEN, "24T20:00", "24T22:00");
        week.newcomerSharePercent = 90;
        week.newcomerReleaseHours = 57; // 56 hours ahead

        assertThat(week.decide(REGULAR, "24T20:00", 60)).isEqualTo(new SlotDecision.Free(OPEN));
    }

    @Test
    void each_week_has_its_own_share() {
        week.window(OPEN, "29T20:00", "29T22:00").window(OPEN, "30T20:00", "30T22:00");
        week.newcomerSharePercent = 50;
        week.booked(REGULAR, "29T20:00", 60);

        assertThat(week.decide(REGULAR, "29T21:00", 60)).isEqualTo(new SlotDecision.LeftToNewcomers());
        assertThat(week.decide(REGULAR, "30T20:00", 60)).isEqualTo(new SlotDecision.Free(OPEN));
    }

    @Test
    void time_that_newcomers_hold_does_not_count_against_regulars() {
        week.window(OPEN, "27T20:00", "27T22:00").booked(NEWCOMER, "27T20:00", 60);
        week.newcomerSharePercent = 50;

        assertThat(week.decide(REGULAR, "27T21:00", 60)).isEqualTo(new SlotDecision.Free(OPEN));
    }

    @Test
    void slots_start_on_the_grid_of_the_local_clock_wherever_the_window_starts() {
        week.window(OPEN, "27T20:10", "27T21:20");
        week.gridMinutes = 30;

        assertThat(week.calendar().slots(at("27T00:00"), at("28T00:00"), slotRequest(REGULAR, "27T00:00", 30)))
                .extracting(Slot::startsAt)
                .containsExactly(at("27T20:30"));
    }

    @Test
    void slots_name_the_window_in_which_they_start() {
        week.window(OPEN, "27T20:00", "27T21:00").window(NEWCOMER_ONLY, "27T21:00", "27T22:00");
        week.gridMinutes = 60;

        assertThat(week.calendar().slots(at("27T00:00"), at("28T00:00"), slotRequest(NEWCOMER, "27T00:00", 60)))
                .extracting(Slot::window)
                .containsExactly(OPEN, NEWCOMER_ONLY);
    }

    @Test
    void the_nearest_free_starts_come_nearest_first() {
        week.window(OPEN, "27T18:00", "27T23:00").booked(REGULAR, "27T20:00", 60);
        week.gridMinutes = 30;

        assertThat(week.calendar().nearest(slotRequest(REGULAR, "27T20:15", 60), 3))
                .containsExactly(at("27T21:00"), at("27T19:00"), at("27T21:30"));
    }

    @Test
    void of_two_starts_that_are_equally_near_the_earlier_comes_first() {
        week.window(OPEN, "27T18:00", "27T23:00").booked(REGULAR, "27T20:00", 60);
        week.gridMinutes = 30;

        assertThat(week.calendar().nearest(slotRequest(REGULAR, "27T20:00", 60), 5))
                .containsExactly(at("27T19:00"), at("27T21:00"), at("27T18:30"), at("27T21:30"), at("27T18:00"));
    }

    @Test
    void fewer_starts_than_are_asked_for_are_all_there_are() {
        week.window(OPEN, "27T18:00", "27T20:00");
        week.gridMinutes = 60;

        assertThat(week.calendar().nearest(slotRequest(REGULAR, "27T23:00", 60), 3))
                .containsExactly(at("27T19:00"), at("27T18:00"));
    }

    @Test
    void nothing_is_listed_before_it_can_be_booked() {
        week.window(OPEN, "22T10:00", "22T14:00");
        Instant inAnHour = NOW.plusSeconds(3600);

        assertThat(week.calendar().slots(at("22T00:00"), at("23T00:00"), new SlotRequest(NOW, 30, REGULAR, inAnHour)))
                .extracting(Slot::startsAt)
                .containsExactly(at("22T13:00"), at("22T13:15"), at("22T13:30"));
    }

    @ParameterizedTest
    @CsvSource({"PROSPECT, NEWCOMER", "NEWCOMER, NEWCOMER", "REPEATER, REGULAR", "REGULAR, REGULAR", "LAPSED, REGULAR"})
    void prospects_and_newcomers_are_newcomers(Stage stage, Audience audience) {
        assertThat(Audience.of(stage)).isEqualTo(audience);
    }

    @Test
    void a_day_off_is_never_open() {
        week.window(DAY_OFF, "27T20:00", "27T22:00");

        assertThat(week.decide(NEWCOMER, "27T20:00", 30)).isEqualTo(new SlotDecision.DayOff());
        assertThat(week.calendar().slots(at("27T00:00"), at("28T00:00"), slotRequest(NEWCOMER, "27T00:00", 30)))
                .isEmpty();
    }

    @Test
    void what_runs_into_a_day_off_is_too_long() {
        week.window(OPEN, "27T20:00", "27T22:00").window(DAY_OFF, "27T22:00", "28T00:00");

        assertThat(week.decide(NEWCOMER, "27T21:30", 60)).isEqualTo(new SlotDecision.TooLong(LocalTime.of(22, 0)));
    }

    @Test
    void what_runs_into_time_for_newcomers_is_kept_for_them() {
        week.window(OPEN, "27T20:00", "27T21:00").window(NEWCOMER_ONLY, "27T21:00", "27T22:00");

        assertThat(week.decide(REGULAR, "27T20:30", 60)).isEqualTo(new SlotDecision.NewcomerWindow());
        assertThat(week.decide(REGULAR, "27T20:30", 30)).isEqualTo(new SlotDecision.Free(OPEN));
    }

    @Test
    void a_day_off_adds_nothing_to_the_share_of_its_week() {
        week.window(DAY_OFF, "26T00:00", "27T00:00").window(OPEN, "27T20:00", "27T22:00");
        week.newcomerSharePercent = 50;

        assertThat(week.decide(REGULAR, "27T20:00", 65)).isEqualTo(new SlotDecision.LeftToNewcomers());
    }

    @ParameterizedTest
    @CsvSource({"27T20:07, 15, 20:15", "27T20:15, 15, 20:15", "27T23:31, 30, 00:00", "27T20:01, 60, 21:00"})
    void the_next_start_on_the_grid_can_be_named(String start, int grid, LocalTime next) {
        week.gridMinutes = grid;

        assertThat(week.calendar().nextOnGrid(at(start))).isEqualTo(next);
    }
}
