package dev.enishi.booking.slot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing can be booked on a day; {@link EmptyDay} decides. */
@Schema(
        description =
                "Why nothing can be booked on a day: `DAY_OFF` (the performer has all of it off), `FULL` (time that "
                        + "is planned is taken), `NEWCOMER_SHARE` (time that is free is kept for newcomers), `NOT_OPEN` (nothing "
                        + "is planned for so long, or it is over, too soon or too far ahead).")
public enum EmptyDayReason {
    DAY_OFF,
    FULL,
    NEWCOMER_SHARE,
    NOT_OPEN
}
