package dev.enishi.booking.slot;

import static dev.enishi.booking.availability.WindowKind.DAY_OFF;
import static dev.enishi.booking.availability.WindowKind.NEWCOMER_ONLY;
import static dev.enishi.booking.availability.WindowKind.OPEN;
import static dev.enishi.booking.slot.Audience.NEWCOMER;
import static dev.enishi.booking.slot.Audience.REGULAR;
import static dev.enishi.booking.slot.BookingCalendarFixture.at;
import static dev.enishi.booking.slot.BookingCalendarFixture.slotRequest;
import static dev.enishi.booking.slot.EmptyDayReason.FULL;
import static dev.enishi.booking.slot.EmptyDayReason.NEWCOMER_SHARE;
import static dev.enishi.booking.slot.EmptyDayReason.NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmptyDayTest {
    private final BookingCalendarFixture week = new BookingCalendarFixture();

    /** Of Friday 27 November 2026. */
    private List<EmptyDayReason> reasons(int minutes) {
        return reasons("27T00:00", "28T00:00", minutes);
    }

    private List<EmptyDayReason> reasons(String from, String to, int minutes) {
        return EmptyDay.reasons(
                false, week.calendar().decisions(at(from), at(to), slotRequest(REGULAR, "22T12:00", minutes)));
    }

    @Test
    void a_day_that_is_off_is_nothing_else() {
        assertThat(EmptyDay.reasons(true, Stream.of(new SlotDecision.Closed())))
                .containsExactly(EmptyDayReason.DAY_OFF);
    }

    @Test
    void without_a_plan_it_is_not_open() {
        assertThat(reasons(30)).containsExactly(NOT_OPEN);
    }

    @Test
    void off_in_part_and_else_not_planned_it_is_not_open() {
        week.window(DAY_OFF, "27T12:00", "27T18:00");

        assertThat(reasons(30)).containsExactly(NOT_OPEN);
    }

    @Test
    void where_all_that_is_planned_is_taken_it_is_full() {
        week.window(OPEN, "27T20:00", "27T22:00").booked(REGULAR, "27T20:00", 120);

        assertThat(reasons(30)).containsExactly(FULL);
    }

    @Test
    void where_what_is_left_between_two_is_too_short_it_is_full() {
        week.window(OPEN, "27T20:00", "27T23:00");
        week.booked(REGULAR, "27T20:00", 60).booked(NEWCOMER, "27T21:30", 90);

        assertThat(reasons(60)).containsExactly(FULL);
    }

    @Test
    void where_no_window_is_as_long_as_is_wanted_it_is_not_open() {
        week.window(OPEN, "27T20:00", "27T21:00");

        assertThat(reasons(90)).containsExactly(NOT_OPEN);
    }

    @Test
    void time_for_newcomers_only_is_their_share() {
        week.window(NEWCOMER_ONLY, "27T20:00", "27T22:00");

        assertThat(reasons(30)).containsExactly(NEWCOMER_SHARE);
    }

    @Test
    void time_that_is_left_to_newcomers_is_their_share() {
        week.window(OPEN, "25T20:00", "25T22:00").booked(REGULAR, "25T20:00", 60);
        week.window(OPEN, "27T20:00", "27T22:00");
        week.newcomerSharePercent = 75;

        assertThat(reasons(30)).containsExactly(NEWCOMER_SHARE);
    }

    @Test
    void several_reasons_are_all_said() {
        week.window(OPEN, "27T20:00", "27T21:00").booked(REGULAR, "27T20:00", 60);
        week.window(NEWCOMER_ONLY, "27T21:00", "27T22:00");

        assertThat(reasons(30)).containsExactly(FULL, NEWCOMER_SHARE);
    }

    @Test
    void what_is_over_is_not_open_even_if_it_was_taken() {
        week.window(OPEN, "22T08:00", "22T10:00").booked(REGULAR, "22T08:00", 120);

        assertThat(reasons("22T00:00", "23T00:00", 30)).containsExactly(NOT_OPEN);
    }

    @Test
    void a_day_with_a_free_start_is_not_empty() {
        week.window(OPEN, "27T20:00", "27T22:00");

        assertThatThrownBy(() -> reasons(30)).isInstanceOf(IllegalArgumentException.class);
    }
}
