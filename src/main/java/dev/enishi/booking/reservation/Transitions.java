package dev.enishi.booking.reservation;

import dev.enishi.booking.BookingProblem;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.platform.http.IfMatch;
import dev.enishi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what becomes of a reservation, and writes its history. */
@ApplicationScoped
public class Transitions {
    private final Reservations reservations;
    private final Booking booking;
    private final CustomerHistory history;

    Transitions(Reservations reservations, Booking booking, CustomerHistory history) {
        this.reservations = reservations;
        this.booking = booking;
        this.history = history;
    }

    /** Locks the performer, then the reservation. Read the clock after that. */
    Reservation lock(UUID id, IfMatch ifMatch) {
        Reservation reservation = booking.lockReservation(id);
        ifMatch.check(reservation.version);
        return reservation;
    }

    /**
     * Carries out a transition.
     *
     * @return what the reservation is now
     * @throws ProblemException 409 with what is allowed
     */
    Lifecycle carryOut(
            Reservation reservation, Transition transition, Instant now, String by, @Nullable String reason) {
        Lifecycle current = Lifecycle.of(reservation, now);
        Lifecycle next = transition.from(reservation, current);
        if (next == null) {
            throw illegal(current);
        }
        reservation.state = next.state();
        reservations.flush();
        history.record(reservations.remember(reservation.id, now, by, reason), now, by);
        return next;
    }

    /**
     * Moves a reservation; to where it is nothing happens.
     *
     * @throws ProblemException 409 with what is allowed, or why it cannot have that time
     */
    void move(Reservation reservation, ReservationTime time, Instant now, String by) {
        attempt(reservation, time, now, by).ifPresent(refused -> {
            throw refused;
        });
    }

    private Optional<ProblemException> attempt(Reservation reservation, ReservationTime time, Instant now, String by) {
        Lifecycle current = Lifecycle.of(reservation, now);
        if (!(current instanceof Lifecycle.Open)) {
            throw illegal(current);
        }
        if (reservation.isAt(time)) {
            return Optional.empty();
        }
        Optional<ProblemException> refused = booking.move(reservation, time, now);
        if (refused.isEmpty()) {
            reservations.flush();
            history.record(reservations.remember(reservation.id, now, by, null), now, by);
        }
        return refused;
    }

    /** Cancels an occurrence of a standing reservation whose performer is locked. */
    public void cancel(UUID id, Cancellation cancellation, Instant now, String by) {
        Transition transition = Transition.cancellation(cancellation.reason());
        carryOut(reservations.lockForUpdate(id), transition, now, by, cancellation.note());
    }

    /** Moves an occurrence of a standing reservation whose performer is locked, or says why not. */
    public Optional<ProblemException> move(UUID id, ReservationTime time, Instant now, String by) {
        return attempt(reservations.lockForUpdate(id), time, now, by);
    }

    private static ProblemException illegal(Lifecycle current) {
        return ProblemException.of(BookingProblem.ILLEGAL_TRANSITION).with(BookingAdvice.allowed(current.allowed()));
    }
}
