package dev.enishi.booking.slot;

import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BusinessCalendar;
import dev.enishi.booking.availability.Availability;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.platform.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be booked on some business days.
 *
 * @param owner whose time
 * @param calendar what is planned and held of it
 * @param days which days
 * @param seeker for whom
 * @param durationMinutes for how long
 * @param now when it is asked
 */
@Rule
record FoundSlots(
        Owner owner, BookingCalendar calendar, DayRange days, SlotSeeker seeker, int durationMinutes, Instant now) {

    /** Earliest first. */
    List<SlotView> inOrder() {
        BusinessCalendar business = settings().calendar();
        return seeker.seesTimes()
                ? calendar.slots(business.startOf(days.from()), business.endOf(days.to()), wish()).stream()
                        .map(free -> SlotView.of(free, business))
                        .toList()
                : List.of();
    }

    /** Each day, with the reasons where it has none. */
    List<SlotDay> byBusinessDay() {
        Map<LocalDate, List<SlotView>> slots = inOrder().stream().collect(Collectors.groupingBy(SlotView::businessDay));
        Availability availability = owner.availability();
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .map(day -> slots.containsKey(day)
                        ? new SlotDay(day, slots.get(day), null)
                        : new SlotDay(day, List.of(), seeker.seesTimes() ? reasons(day, availability) : null))
                .toList();
    }

    private List<EmptyDayReason> reasons(LocalDate day, Availability availability) {
        BusinessCalendar business = settings().calendar();
        return EmptyDay.reasons(
                availability.isDayOff(day), calendar.decisions(business.startOf(day), business.endOf(day), wish()));
    }

    private SlotRequest wish() {
        return SlotRequest.anyFrom(
                now, durationMinutes, seeker.audience(), settings().policies().reservations());
    }

    private AgencySettings settings() {
        return owner.settings();
    }
}
