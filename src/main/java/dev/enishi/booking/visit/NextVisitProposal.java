package dev.enishi.booking.visit;

import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.Slot;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Finds when a customer could come next. Takes no time: what is found can be gone when he accepts. */
@ApplicationScoped
class NextVisitProposal {
    private static final int SEARCHED_DAYS = 28;

    private final BookingCalendars bookingCalendars;

    NextVisitProposal(BookingCalendars bookingCalendars) {
        this.bookingCalendars = bookingCalendars;
    }

    /**
     * The weekday and time of a chat on her clock, a week later or as many more as lie in the past, or the first
     * free start after that.
     *
     * @throws ProblemException 422 when four weeks have none
     */
    Instant after(Instant chat, BookingContext context, int durationMinutes) {
        Instant wanted = sameTimeToCome(chat, context.owner().zone(), context.now());
        SlotRequest slotRequest = new SlotRequest(wanted, durationMinutes, context.audience(), context.now());
        LocalDate day = context.owner().settings().dayOf(slotRequest.startsAt());
        LocalDate last = day.plusDays(SEARCHED_DAYS);
        BookingCalendar bookingCalendar = bookingCalendars.calendar(context.owner(), day, last, null, context.now());
        return bookingCalendar
                .slots(
                        slotRequest.startsAt(),
                        context.owner().settings().calendar().endOf(last),
                        slotRequest)
                .stream()
                .map(Slot::startsAt)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        Violation.at("/startsAt", BookingProblem.NOT_AVAILABLE).worded("weeks")));
    }

    /** The weekday and time of a chat on the clock of a zone, a week later or as many more as lie in the past. */
    static Instant sameTimeToCome(Instant chat, ZoneId zone, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(chat, zone).plusWeeks(1);
        while (!local.atZone(zone).toInstant().isAfter(now)) {
            local = local.plusWeeks(1);
        }
        return local.atZone(zone).toInstant();
    }
}
