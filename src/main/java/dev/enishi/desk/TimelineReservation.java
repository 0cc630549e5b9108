package dev.enishi.desk;

import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reservation of the timeline. */
@Schema(description = "A reservation of the timeline.")
public record TimelineReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it starts.") Instant at,

        @Schema(description = "Whole minutes.", examples = "60")
        int minutes,

        @Schema(description = "The state now; a request whose hold is over is `EXPIRED`.", examples = "COMPLETED")
        ReservationState state)
        implements TimelineItem {

    static TimelineReservation of(Row row) {
        return new TimelineReservation(
                row.uuid("id"),
                row.integer("version"),
                row.instant("at"),
                (int) Duration.between(row.instant("at"), row.instant("ended_at"))
                        .toMinutes(),
                ReservationState.valueOf(row.text("state")));
    }

    @Override
    public TimelineType type() {
        return TimelineType.RESERVATION;
    }
}
