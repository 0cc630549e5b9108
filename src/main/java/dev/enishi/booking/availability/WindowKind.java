package dev.enishi.booking.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a planned time is for. The later constant wins where two of the same rank meet. */
@Schema(
        description = "What a planned time is for: `OPEN` (通常待機), `RESERVED_ONLY` (待ち合わせ待機: the performer waits for "
                + "those who have reserved), `NEWCOMER_ONLY` (新規枠: prospects and newcomers only), `DAY_OFF` (定休日: "
                + "nothing).")
public enum WindowKind {
    OPEN,
    RESERVED_ONLY,
    NEWCOMER_ONLY,
    DAY_OFF
}
