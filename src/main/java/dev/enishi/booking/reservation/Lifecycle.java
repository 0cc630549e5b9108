package dev.enishi.booking.reservation;

import dev.enishi.platform.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What can become of a reservation. A transition is a method of the states that allow it, so one that is not allowed
 * cannot be written; {@link #allowed()} names them for clients.
 */
@Rule
sealed interface Lifecycle {
    /** Customers come early by this much. */
    Duration EARLY_ARRIVAL = Duration.ofMinutes(15);

    /** Still on its way: it can be cancelled and moved. */
    sealed interface Open extends Lifecycle {
        /** Called off by one of them, or by the technology. */
        default Cancelled cancelled() {
            return new Cancelled();
        }
    }

    /** He has asked, his time is held until she answers or the hold expires. */
    record Requested() implements Open {
        Confirmed confirmed() {
            return new Confirmed();
        }

        Declined declined() {
            return new Declined();
        }
    }

    /** They have agreed. */
    record Confirmed() implements Open {
        Completed completed() {
            return new Completed();
        }

        NoShow missed() {
            return new NoShow();
        }
    }

    /** She did not want it. */
    record Declined() implements Lifecycle {}

    /** It was called off. */
    record Cancelled() implements Lifecycle {}

    /** She did not answer in time. */
    record Expired() implements Lifecycle {}

    /** He came. */
    record Completed() implements Lifecycle {}

    /** He did not come. */
    record NoShow() implements Lifecycle {}

    /** Where a reservation stands at an instant: a hold ends when its time is over, whether or not that is stored. */
    static Lifecycle of(Reservation reservation, Instant now) {
        return switch (reservation.state) {
            case REQUESTED -> reservation.holdIsOver(now) ? new Expired() : new Requested();
            case CONFIRMED -> new Confirmed();
            case DECLINED -> new Declined();
            case CANCELLED -> new Cancelled();
            case EXPIRED -> new Expired();
            case COMPLETED -> new Completed();
            case NO_SHOW -> new NoShow();
        };
    }

    /** How it is stored. */
    default ReservationState state() {
        return switch (this) {
            case Requested requested -> ReservationState.REQUESTED;
            case Confirmed confirmed -> ReservationState.CONFIRMED;
            case Declined declined -> ReservationState.DECLINED;
            case Cancelled cancelled -> ReservationState.CANCELLED;
            case Expired expired -> ReservationState.EXPIRED;
            case Completed completed -> ReservationState.COMPLETED;
            case NoShow noShow -> ReservationState.NO_SHOW;
        };
    }

    /** Whether it is an outcome before there can be one, for a reservation with this start; early customers apart. */
    default boolean isEarly(Instant startsAt, Instant now) {
        return switch (this) {
            case Requested requested -> false;
            case Confirmed confirmed -> false;
            case Declined declined -> false;
            case Cancelled cancelled -> false;
            case Expired expired -> false;
            case Completed completed -> now.isBefore(startsAt.minus(EARLY_ARRIVAL));
            case NoShow noShow -> now.isBefore(startsAt.minus(EARLY_ARRIVAL));
        };
    }

    /** The sub-resources that can be put now. */
    default List<ReservationAction> allowed() {
        return switch (this) {
            case Requested requested ->
                List.of(
                        ReservationAction.CONFIRMATION,
                        ReservationAction.DECLINATION,
                        ReservationAction.CANCELLATION,
                        ReservationAction.TIME);
            case Confirmed confirmed ->
                List.of(
                        ReservationAction.COMPLETION,
                        ReservationAction.NO_SHOW,
                        ReservationAction.CANCELLATION,
                        ReservationAction.TIME);
            case Declined declined -> List.of();
            case Cancelled cancelled -> List.of();
            case Expired expired -> List.of();
            case Completed completed -> List.of();
            case NoShow noShow -> List.of();
        };
    }
}
