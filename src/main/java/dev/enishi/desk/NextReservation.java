package dev.enishi.desk;

import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coming reservation in a brief. */
@Schema(description = "A reservation that is held or confirmed and has not ended.")
public record NextReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "`REQUESTED` or `CONFIRMED`.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "When it starts.") Instant startsAt,
        @Schema(description = "When it ends.") Instant endsAt) {

    static @Nullable NextReservation of(Row row) {
        UUID id = row.uuidOrNull("next_id");
        return id == null
                ? null
                : new NextReservation(
                        id,
                        row.integer("next_version"),
                        ReservationState.valueOf(row.text("next_state")),
                        row.instant("starts_at"),
                        row.instant("ends_at"));
    }
}
