package dev.enishi.booking.slot;

import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Time that a reservation holds.
 *
 * @param reservationId which
 * @param startsAt its start
 * @param endsAt its end
 * @param heldUntil its end with the buffer after it
 * @param newcomer whether he was a prospect or newcomer when it was placed
 */
public record BookedInterval(
        UUID reservationId, Instant startsAt, Instant endsAt, Instant heldUntil, boolean newcomer) {
    static BookedInterval of(Row row) {
        return new BookedInterval(
                row.uuid("id"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.instant("held_until"),
                row.bool("newcomer"));
    }

    long minutes() {
        return Duration.between(startsAt, heldUntil).toMinutes();
    }
}
