package dev.enishi.booking.standing;

import dev.enishi.booking.BookingProblem;
import dev.enishi.booking.reservation.Booking;
import dev.enishi.booking.reservation.BookingAdvice;
import dev.enishi.booking.reservation.BookingContext;
import dev.enishi.booking.reservation.BookingRequest;
import dev.enishi.booking.reservation.Cancellation;
import dev.enishi.booking.reservation.Placement;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.booking.reservation.ReservationTime;
import dev.enishi.booking.reservation.Transitions;
import dev.enishi.booking.slot.BookingCalendar;
import dev.enishi.booking.slot.BookingCalendars;
import dev.enishi.booking.slot.LocalTimes;
import dev.enishi.booking.standing.StandingReservationView.Occurrence;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standing reservations: placed, moved and cancelled occurrence by occurrence, in one transaction. */
@ApplicationScoped
class StandingReservations {
    private final Booking booking;
    private final Transitions transitions;
    private final BookingCalendars bookingCalendars;
    private final StandingQueries queries;

    StandingReservations(
            Booking booking, Transitions transitions, BookingCalendars bookingCalendars, StandingQueries queries) {
        this.booking = booking;
        this.transitions = transitions;
        this.bookingCalendars = bookingCalendars;
        this.queries = queries;
    }

    /** What was changed, and which occurrences could not be. */
    record Changed(UUID id, List<RefusedStart> refused) {}

    /**
     * Places all occurrences, or those that fit.
     *
     * @throws ProblemException 409 with the occurrences in conflict where they are not to be skipped, or none fits
     */
    Changed place(NewStandingReservation wanted, BookingContext context) {
        ZoneId zone = context.owner().zone();
        LocalDateTime first = local(wanted.startsAt(), zone);
        if (wanted.startsAt().toInstant().isBefore(context.now())) {
            throw ProblemException.of(Violation.at("/startsAt", CommonProblem.IN_THE_PAST));
        }
        List<LocalDateTime> starts = new Recurrence(first, wanted.weeks(), wanted.count(), wanted.until()).starts();
        checkEnd(wanted, starts, LocalDate.ofInstant(context.now(), zone));
        UUID id = queries.insert(wanted, context, first, starts.size());
        List<RefusedStart> refused = new ArrayList<>();
        for (LocalDateTime start : starts) {
            OffsetDateTime at = start.atZone(zone).toOffsetDateTime();
            BookingRequest request =
                    new BookingRequest(at, wanted.durationMinutes(), RequestedBy.PERFORMER, wanted.message(), id);
            refusal(start, zone, () -> place(context, request))
                    .ifPresent(reason -> refused.add(RefusedStart.of(at.toInstant(), reason)));
        }
        return changed(id, wanted.conflicts(), refused, starts.size());
    }

    private Optional<ProblemException> place(BookingContext context, BookingRequest request) {
        return switch (booking.place(context, request)) {
            case Placement.Placed placed -> Optional.empty();
            case Placement.Refused refused -> Optional.of(refused.reason());
        };
    }

    private static void checkEnd(NewStandingReservation wanted, List<LocalDateTime> starts, LocalDate today) {
        LocalDate until = wanted.until();
        if (until != null && until.isAfter(today.plusDays(BookingCalendar.MOST_DAYS_AHEAD))) {
            throw ProblemException.of(
                    Violation.at("/until", BookingProblem.TOO_FAR_AHEAD, BookingCalendar.MOST_DAYS_AHEAD));
        }
        if (starts.isEmpty()) {
            throw ProblemException.of(Violation.at("/until", CommonProblem.ENDS_BEFORE_START));
        }
        if (starts.size() > Recurrence.MOST) {
            throw ProblemException.of(Violation.at("/until", CommonProblem.TOO_MANY, Recurrence.MOST));
        }
    }

    /** Locks the performer of a standing reservation. Read the clock after that. */
    void lock(UUID id) {
        booking.lockPerformer(queries.require(id).performerId());
    }

    /**
     * Moves occurrences: each by as many local days as the named one, all to its new local time. The one that is moved
     * furthest ahead goes first, so that they do not stand in each other's way.
     *
     * @throws ProblemException 409 as when placing, or when none is left to be moved
     */
    Changed move(UUID id, StandingTime to, Instant now, String by) {
        StandingQueries.Standing standing = queries.require(id);
        if (booking.isBlocked(standing.customerId())) {
            throw ProblemException.of(BookingProblem.CUSTOMER_BLOCKED);
        }
        ZoneId zone = bookingCalendars.owner(standing.performerId()).zone();
        List<Occurrence> all = queries.occurrences(id, now);
        Occurrence named = named(all, to.reservationId());
        LocalDateTime from = LocalDateTime.ofInstant(named.startsAt(), zone);
        LocalDateTime target = local(to.startsAt(), zone);
        long days = ChronoUnit.DAYS.between(from.toLocalDate(), target.toLocalDate());
        List<Occurrence> affected = affected(all, named, to.scope(), now);
        List<RefusedStart> refused = new ArrayList<>();
        for (Occurrence occurrence : target.isAfter(from) ? affected.reversed() : affected) {
            LocalDateTime start = LocalDate.ofInstant(occurrence.startsAt(), zone)
                    .plusDays(days)
                    .atTime(target.toLocalTime());
            OffsetDateTime at = start.atZone(zone).toOffsetDateTime();
            ReservationTime time = new ReservationTime(at, to.durationMinutes());
            refusal(start, zone, () -> transitions.move(occurrence.reservationId(), time, now, by))
                    .ifPresent(reason -> refused.add(RefusedStart.of(at.toInstant(), reason)));
        }
        Changed changed = changed(id, to.conflicts(), refused, affected.size());
        if (!all.equals(queries.occurrences(id, now))) {
            queries.remember(id, to.scope() == StandingScope.ALL ? days : 0, target, to.durationMinutes());
        }
        return changed;
    }

    /**
     * Cancels occurrences.
     *
     * @throws ProblemException 409 when none is left to be cancelled
     */
    void cancel(UUID id, StandingCancellation cancellation, Instant now, String by) {
        List<Occurrence> all = queries.occurrences(id, now);
        UUID from = cancellation.reservationId();
        Occurrence named = from == null ? all.getFirst() : named(all, from);
        for (Occurrence occurrence : affected(all, named, cancellation.scope(), now)) {
            transitions.cancel(
                    occurrence.reservationId(), new Cancellation(cancellation.reason(), cancellation.note()), now, by);
        }
        queries.count(id);
    }

    private static Occurrence named(List<Occurrence> all, UUID reservationId) {
        return all.stream()
                .filter(occurrence -> occurrence.reservationId().equals(reservationId))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.of(Violation.at("/reservationId", CommonProblem.UNKNOWN_REFERENCE)));
    }

    private static List<Occurrence> affected(List<Occurrence> all, Occurrence named, StandingScope scope, Instant now) {
        List<Occurrence> affected = all.stream()
                .filter(occurrence -> occurrence.isOpen(now))
                .filter(occurrence -> switch (scope) {
                    case ALL -> true;
                    case FOLLOWING -> !occurrence.startsAt().isBefore(named.startsAt());
                })
                .toList();
        if (affected.isEmpty()) {
            throw ProblemException.of(BookingProblem.ILLEGAL_TRANSITION).with(BookingAdvice.allowed(List.of()));
        }
        return affected;
    }

    private static LocalDateTime local(OffsetDateTime written, ZoneId zone) {
        if (LocalTimes.isSkipped(written, zone)) {
            throw ProblemException.of(Violation.at("/startsAt", BookingProblem.NO_SUCH_LOCAL_TIME));
        }
        return LocalDateTime.ofInstant(written.toInstant(), zone);
    }

    private static Optional<ProblemException> refusal(LocalDateTime start, ZoneId zone, Attempt attempt) {
        return LocalTimes.isSkipped(start, zone)
                ? Optional.of(ProblemException.of(BookingProblem.NO_SUCH_LOCAL_TIME))
                : attempt.refusal();
    }

    private interface Attempt {
        Optional<ProblemException> refusal();
    }

    /** What came of it, the refused in time order. */
    private static Changed changed(UUID id, @Nullable Conflicts conflicts, List<RefusedStart> refused, int attempts) {
        refused.sort(Comparator.comparing(RefusedStart::startsAt));
        boolean skip = conflicts == Conflicts.SKIP && refused.size() < attempts;
        if (!refused.isEmpty() && !skip) {
            throw ProblemException.of(BookingProblem.STANDING_CONFLICT).with(new StandingConflict(refused));
        }
        return new Changed(id, refused);
    }
}
