package dev.enishi.booking.slot;

import static dev.enishi.booking.availability.WindowKind.DAY_OFF;
import static dev.enishi.booking.availability.WindowKind.OPEN;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.agency.Policies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.availability.AvailabilityException;
import dev.enishi.booking.availability.AvailabilityPlan;
import dev.enishi.booking.availability.AvailabilityRule;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.platform.Ids;
import dev.enishi.platform.problem.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Business days start at 5:00. On Fridays and Saturdays she is there from 23:00 to 3:00. */
class FoundSlotsTest {
    private static final SlotSeeker ANYBODY = SlotSeeker.anybody(Audience.REGULAR);

    /** A Friday, in Tokyo and in New York, where the clocks are set back in the night after the Saturday. */
    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);

    private static AvailabilityRule nightOf(DayOfWeek weekday) {
        return new AvailabilityRule(OPEN, weekday, LocalTime.of(23, 0), LocalTime.of(3, 0), null, null);
    }

    private static FoundSlots found(String zone, SlotSeeker seeker, LocalDate... daysOff) {
        BusinessCalendar calendar = new BusinessCalendar(ZoneId.of(zone), LocalTime.of(5, 0));
        AgencySettings settings = new AgencySettings(Ids.next(), Language.JA, calendar, Policies.DEFAULTS);
        List<AvailabilityException> exceptions = List.of(daysOff).stream()
                .map(day -> new AvailabilityException(day, DAY_OFF, null, null))
                .toList();
        AvailabilityPlan plan =
                new AvailabilityPlan(List.of(nightOf(FRIDAY), nightOf(SATURDAY)), exceptions, null, null);
        Owner owner = new Owner(Ids.next(), settings, plan);
        Instant now = calendar.startOf(DAY.minusDays(3));
        BookingCalendar bookingCalendar = new BookingCalendar(
                settings,
                owner.zone(),
                calendar.endOf(DAY.plusDays(2)),
                owner.availability().windowsAndDaysOff(DAY.minusDays(4), DAY.plusDays(4)),
                List.of(),
                now);
        return new FoundSlots(owner, bookingCalendar, new DayRange(DAY, DAY.plusDays(2)), seeker, 60, now);
    }

    @Test
    void what_starts_after_midnight_belongs_to_the_evening_before() {
        List<SlotDay> days = found("Asia/Tokyo", ANYBODY).byBusinessDay();

        assertThat(days).extracting(SlotDay::businessDay).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(days.getFirst().slots()).hasSize(13);
        assertThat(days.getFirst().slots().getLast().spokenStart()).isEqualTo("26:00");
        assertThat(days.getFirst().slots().getLast().localStart()).isEqualTo("2026-10-31T02:00");
        assertThat(days.getFirst().reasons()).isNull();
        assertThat(days.getLast()).isEqualTo(new SlotDay(DAY.plusDays(2), List.of(), List.of(EmptyDayReason.NOT_OPEN)));
    }

    @Test
    void a_night_in_which_the_clocks_are_set_back_has_an_hour_more_of_the_same_local_starts() {
        List<SlotDay> days = found("America/New_York", ANYBODY).byBusinessDay();

        assertThat(days.get(0).slots()).hasSize(13);
        assertThat(days.get(1).slots()).hasSize(17);
        assertThat(days.get(1).slots())
                .filteredOn(slot -> slot.spokenStart().equals("25:30"))
                .extracting(SlotView::startsAt)
                .containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void a_day_off_is_said() {
        assertThat(found("Asia/Tokyo", ANYBODY, DAY).byBusinessDay().getFirst())
                .isEqualTo(new SlotDay(DAY, List.of(), List.of(EmptyDayReason.DAY_OFF)));
    }

    @Test
    void to_somebody_banned_no_day_says_anything() {
        FoundSlots found =
                found("Asia/Tokyo", new SlotSeeker(Audience.REGULAR, BookingProblem.CUSTOMER_BLOCKED, List.of()), DAY);

        assertThat(found.inOrder()).isEmpty();
        assertThat(found.byBusinessDay())
                .allSatisfy(day -> assertThat(day.slots()).isEmpty())
                .allSatisfy(day -> assertThat(day.reasons()).isNull());
    }
}
