package dev.enishi.booking.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The states of a reservation as stored and shown; {@link Lifecycle} says how they follow each other. */
@Schema(
        description =
                "`REQUESTED` (held until `holdExpiresAt`) becomes `CONFIRMED`, `DECLINED`, `CANCELLED` or `EXPIRED`; "
                        + "`CONFIRMED` becomes `COMPLETED`, `NO_SHOW` or `CANCELLED`. `REQUESTED`, `CONFIRMED`, `COMPLETED` and "
                        + "`NO_SHOW` hold their time.")
public enum ReservationState {
    REQUESTED,
    CONFIRMED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    COMPLETED,
    NO_SHOW
}
