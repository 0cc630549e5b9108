package dev.enishi.booking.reservation;

import java.util.EnumSet;
import java.util.Set;
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
    NO_SHOW;

    /** How those are stored that are shown in these states: until somebody looks, a request whose hold is over is still one. */
    static Set<ReservationState> stored(Set<ReservationState> shown) {
        Set<ReservationState> stored = EnumSet.noneOf(ReservationState.class);
        stored.addAll(shown);
        if (shown.contains(EXPIRED)) {
            stored.add(REQUESTED);
        }
        return stored;
    }
}
