package dev.enishi.booking.reservation;

import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.http.Versioned;
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

    Transitions(Reservations reservations, Booking booking) {
        this.reservations = reservations;
        this.booking = booking;
    }

    /** What becomes of a reservation, or null where its state does not allow that. */
    interface Step {
        @Nullable Lifecycle from(Reservation reservation, Lifecycle current);
    }

    /** Locks the performer, then the reservation. Read the clock after that. */
    Reservation lock(UUID id, @Nullable String ifMatch) {
        Reservation reservation = booking.lockReservation(id);
        Versioned.check(ifMatch, reservation.version);
        return reservation;
    }

    static Step cancelling(Cancellation cancellation) {
        return (reservation, current) -> {
            if (!(current instanceof Lifecycle.Open open)) {
                return null;
            }
            reservation.cancelReason = cancellation.reason();
            return open.cancelled();
        };
    }

    /**
     * Carries out a step.
     *
     * @throws ProblemException 409 with what is allowed
     */
    void carryOut(Reservation reservation, Step step, Instant now, String by, @Nullable String reason) {
        Lifecycle current = Lifecycle.of(reservation, now);
        Lifecycle next = step.from(reservation, current);
        if (next == null) {
            throw illegal(current);
        }
        reservation.state = next.state();
        reservations.flush();
        reservations.remember(reservation.id, now, by, reason);
    }

    /**
     * Moves a reservation, or says why it cannot have that time; to where it is nothing happens.
     *
     * @throws ProblemException 409 with what is allowed
     */
    Optional<ProblemException> move(Reservation reservation, ReservationTime time, Instant now, String by) {
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
            reservations.remember(reservation.id, now, by, null);
        }
        return refused;
    }

    /** Cancels an occurrence of a standing reservation whose performer is locked. */
    public void cancel(UUID id, Cancellation cancellation, Instant now, String by) {
        carryOut(reservations.load(id), cancelling(cancellation), now, by, cancellation.note());
    }

    /** Moves an occurrence of a standing reservation whose performer is locked, or says why not. */
    public Optional<ProblemException> move(UUID id, ReservationTime time, Instant now, String by) {
        return move(reservations.load(id), time, now, by);
    }

    private static ProblemException illegal(Lifecycle current) {
        return ProblemException.of(BookingProblem.ILLEGAL_TRANSITION).with(BookingAdvice.allowed(current.allowed()));
    }
}
