package dev.enishi.booking.reservation;

import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.slot.BookedInterval;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotDecision;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemCode;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why time cannot be had, each reason in a sentence that can be passed on to the customer, and what can be had instead. */
@ApplicationScoped
class BookingRefusals {
    private static final int ALTERNATIVES = 3;
    private static final int DAYS_AROUND = 30;

    private final BookingCalendars bookingCalendars;

    BookingRefusals(BookingCalendars bookingCalendars) {
        this.bookingCalendars = bookingCalendars;
    }

    /**
     * Somebody wants time.
     *
     * @param owner whose
     * @param time which
     * @param except the reservation that is about to be moved to it, or null
     * @param now the instant after the performer was locked
     */
    record Attempt(Owner owner, SlotRequest time, @Nullable UUID except, Instant now) {
        ReservationPolicies policies() {
            return owner.settings().policies().reservations();
        }

        LocalDate day() {
            return owner.settings().dayOf(time.startsAt());
        }
    }

    static ProblemException noSuchLocalTime() {
        return ProblemException.of(atStart(BookingProblem.NO_SUCH_LOCAL_TIME));
    }

    /** Why the time cannot be had; empty when it can. */
    Optional<ProblemException> of(Attempt attempt) {
        LocalDate day = attempt.day();
        BookingCalendar calendar = calendar(attempt, day, day);
        return switch (calendar.decide(attempt.time())) {
            case SlotDecision.Free free -> Optional.empty();
            case SlotDecision.TooSoon tooSoon -> Optional.of(tooSoon(attempt));
            case SlotDecision.TooFarAhead tooFar ->
                refused(atStart(BookingProblem.TOO_FAR_AHEAD, BookingCalendar.MOST_DAYS_AHEAD));
            case SlotDecision.OffGrid offGrid ->
                refused(atStart(
                        BookingProblem.OFF_GRID,
                        attempt.policies().gridMinutes(),
                        calendar.nextOnGrid(attempt.time().startsAt())));
            case SlotDecision.Closed closed -> refused(notAvailable("closed"), attempt);
            case SlotDecision.DayOff dayOff -> refused(notAvailable("day-off"), attempt);
            case SlotDecision.TooLong tooLong -> refused(notAvailable("too-long", tooLong.until()), attempt);
            case SlotDecision.NewcomerWindow newcomers -> refused(newcomerWindow(attempt.policies()), attempt);
            case SlotDecision.Taken taken ->
                Optional.of(
                        ProblemException.of(BookingProblem.RESERVATION_OVERLAP).with(advice(taken.booked(), attempt)));
            case SlotDecision.LeftToNewcomers left -> refused(atStart(BookingProblem.NEWCOMER_SHARE), attempt);
        };
    }

    private ProblemException tooSoon(Attempt attempt) {
        if (attempt.time().startsAt().isBefore(attempt.now())) {
            return ProblemException.of(atStart(CommonProblem.IN_THE_PAST));
        }
        int minutes = attempt.policies().leadMinutes();
        Violation violation = minutes % 60 == 0
                ? atStart(BookingProblem.TOO_SOON, minutes / 60).worded("hours")
                : atStart(BookingProblem.TOO_SOON, minutes);
        return ProblemException.of(violation).with(advice(null, attempt));
    }

    private static Violation notAvailable(String wording, Object... arguments) {
        return atStart(BookingProblem.NOT_AVAILABLE, arguments).worded(wording);
    }

    private static Violation newcomerWindow(ReservationPolicies policies) {
        int hours = policies.newcomerReleaseHours();
        return hours == 0
                ? atStart(BookingProblem.NEWCOMER_WINDOW)
                : atStart(BookingProblem.NEWCOMER_WINDOW, hours).worded("released");
    }

    private static Violation atStart(ProblemCode code, Object... arguments) {
        return Violation.at("/startsAt", code, arguments);
    }

    private static Optional<ProblemException> refused(Violation violation) {
        return Optional.of(ProblemException.of(violation));
    }

    private Optional<ProblemException> refused(Violation violation, Attempt attempt) {
        return Optional.of(ProblemException.of(violation).with(advice(null, attempt)));
    }

    /** What is in the way, and the nearest starts that are not, within a month before and after. */
    private BookingAdvice advice(@Nullable BookedInterval inTheWay, Attempt attempt) {
        LocalDate today = attempt.owner().settings().dayOf(attempt.now());
        LocalDate earliest = attempt.day().minusDays(DAYS_AROUND);
        LocalDate from = earliest.isBefore(today) ? today : earliest;
        List<Instant> nearest =
                calendar(attempt, from, attempt.day().plusDays(DAYS_AROUND)).nearest(attempt.time(), ALTERNATIVES);
        Period conflict = inTheWay == null ? null : new Period(inTheWay.startsAt(), inTheWay.endsAt());
        return BookingAdvice.alternatives(conflict, nearest);
    }

    private BookingCalendar calendar(Attempt attempt, LocalDate from, LocalDate to) {
        return bookingCalendars.calendar(attempt.owner(), from, to, attempt.except(), attempt.now());
    }
}
