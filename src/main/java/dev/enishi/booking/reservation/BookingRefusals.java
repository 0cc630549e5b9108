package dev.enishi.booking.reservation;

import dev.enishi.agency.ReservationPolicies;
import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.RefusalTemplates;
import dev.enishi.booking.RefusalTemplates.Words;
import dev.enishi.booking.availability.DayRange;
import dev.enishi.booking.slot.BookedInterval;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.BookingCalendars.Owner;
import dev.enishi.booking.slot.SlotDecision;
import dev.enishi.booking.slot.SlotRequest;
import dev.enishi.customer.relationship.Stage;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.data.RoundTrip;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why time cannot be had, each reason in a sentence that can be passed on to the customer, and what can be had instead. */
@ApplicationScoped
class BookingRefusals {
    private static final int ALTERNATIVES = 3;
    private static final int DAYS_AROUND = 30;

    private final BookingCalendars bookingCalendars;
    private final RefusalTemplates templates;
    private final Database database;

    BookingRefusals(BookingCalendars bookingCalendars, RefusalTemplates templates, Database database) {
        this.bookingCalendars = bookingCalendars;
        this.templates = templates;
        this.database = database;
    }

    /**
     * Somebody wants time.
     *
     * @param owner whose
     * @param time which
     * @param stage how far the customer has come
     * @param except the reservation that is about to be moved to it, or null
     * @param now the instant after the performer was locked
     */
    record Attempt(
            Owner owner,
            SlotRequest time,
            Stage stage,
            @Nullable UUID except,
            Instant now) {
        ReservationPolicies policies() {
            return owner.settings().policies().reservations();
        }

        LocalDate day() {
            return owner.settings().dayOf(time.startsAt());
        }
    }

    /** Why a customer can have no time, whatever it is. */
    ProblemException ofCustomer(BookingProblem code, Owner owner, Stage stage, Instant now) {
        RoundTrip trip = database.roundTrip();
        Supplier<Words> words = templates.of(trip, owner.performerId());
        trip.run();
        return ProblemException.of(Violation.at("/customerId", code))
                .with(BookingAdvice.templates(
                        words.get().fitting(code, stage, owner.settings().dayOf(now))));
    }

    static ProblemException noSuchLocalTime() {
        return ProblemException.of(atStart(BookingProblem.NO_SUCH_LOCAL_TIME));
    }

    /** Why the time cannot be had; empty when it can. */
    Optional<ProblemException> of(Attempt attempt) {
        LocalDate day = attempt.day();
        BookingCalendar calendar =
                bookingCalendars.calendar(attempt.owner(), day, day, attempt.except(), attempt.now());
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
            case SlotDecision.Closed closed -> notAvailable("closed", attempt);
            case SlotDecision.DayOff dayOff -> notAvailable("day-off", attempt);
            case SlotDecision.TooLong tooLong -> notAvailable("too-long", attempt, tooLong.until());
            case SlotDecision.NewcomerWindow newcomers -> newcomerWindow(attempt);
            case SlotDecision.Taken taken ->
                Optional.of(ProblemException.of(BookingProblem.RESERVATION_OVERLAP)
                        .with(advice(BookingProblem.RESERVATION_OVERLAP, taken.booked(), attempt)));
            case SlotDecision.LeftToNewcomers left -> refused(BookingProblem.NEWCOMER_SHARE, attempt);
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
        return ProblemException.of(violation).with(advice(BookingProblem.TOO_SOON, null, attempt));
    }

    private Optional<ProblemException> notAvailable(String wording, Attempt attempt, Object... arguments) {
        Violation violation = atStart(BookingProblem.NOT_AVAILABLE, arguments).worded(wording);
        return refused(violation, BookingProblem.NOT_AVAILABLE, attempt);
    }

    private Optional<ProblemException> newcomerWindow(Attempt attempt) {
        int hours = attempt.policies().newcomerReleaseHours();
        Violation violation = hours == 0
                ? atStart(BookingProblem.NEWCOMER_WINDOW)
                : atStart(BookingProblem.NEWCOMER_WINDOW, hours).worded("released");
        return refused(violation, BookingProblem.NEWCOMER_WINDOW, attempt);
    }

    private static Violation atStart(ProblemCode code, Object... arguments) {
        return Violation.at("/startsAt", code, arguments);
    }

    private static Optional<ProblemException> refused(Violation violation) {
        return Optional.of(ProblemException.of(violation));
    }

    private Optional<ProblemException> refused(BookingProblem code, Attempt attempt) {
        return refused(atStart(code), code, attempt);
    }

    private Optional<ProblemException> refused(Violation violation, BookingProblem code, Attempt attempt) {
        return Optional.of(ProblemException.of(violation).with(advice(code, null, attempt)));
    }

    /** What is in the way, the nearest starts that are not, within a month before and after, and what can be said. */
    private BookingAdvice advice(BookingProblem code, @Nullable BookedInterval inTheWay, Attempt attempt) {
        LocalDate today = attempt.owner().settings().dayOf(attempt.now());
        LocalDate earliest = attempt.day().minusDays(DAYS_AROUND);
        LocalDate from = earliest.isBefore(today) ? today : earliest;
        RoundTrip trip = database.roundTrip();
        Supplier<BookingCalendar> around = bookingCalendars.ask(
                trip,
                attempt.owner(),
                new DayRange(from, attempt.day().plusDays(DAYS_AROUND)),
                attempt.except(),
                attempt.now());
        Supplier<Words> words = templates.of(trip, attempt.owner().performerId());
        trip.run();
        List<Instant> nearest = around.get().nearest(attempt.time(), ALTERNATIVES);
        Period conflict = inTheWay == null ? null : new Period(inTheWay.startsAt(), inTheWay.endsAt());
        return BookingAdvice.alternatives(conflict, nearest, words.get().fitting(code, attempt.stage(), today));
    }
}
