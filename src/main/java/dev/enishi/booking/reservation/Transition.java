package dev.enishi.booking.reservation;

import dev.enishi.booking.BookingProblem;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.ProblemException;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people make of a reservation. */
@Rule
interface Transition {
    /** What becomes of a reservation, or null where its state does not allow that. */
    @Nullable Lifecycle from(Reservation reservation, Lifecycle current);

    /** She agrees; not to somebody who has been banned since. */
    static Transition confirmation(Predicate<UUID> isBlocked) {
        return (reservation, current) -> {
            if (!(current instanceof Lifecycle.Requested requested)) {
                return null;
            }
            if (isBlocked.test(reservation.customerId)) {
                throw ProblemException.of(BookingProblem.CUSTOMER_BLOCKED);
            }
            return requested.confirmed();
        };
    }

    /** She does not agree. */
    static Transition declination() {
        return (reservation, current) -> current instanceof Lifecycle.Requested requested ? requested.declined() : null;
    }

    /** It is called off. */
    static Transition cancellation(CancelReason reason) {
        return (reservation, current) -> {
            if (!(current instanceof Lifecycle.Open open)) {
                return null;
            }
            reservation.cancelReason = reason;
            return open.cancelled();
        };
    }

    /** The customer came. */
    static Transition completion() {
        return (reservation, current) ->
                current instanceof Lifecycle.Confirmed confirmed ? confirmed.completed() : null;
    }

    /** The customer did not come. */
    static Transition noShow() {
        return (reservation, current) -> current instanceof Lifecycle.Confirmed confirmed ? confirmed.missed() : null;
    }
}
