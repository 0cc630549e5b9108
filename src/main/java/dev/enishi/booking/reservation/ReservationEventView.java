package dev.enishi.booking.reservation;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a reservation. */
@Schema(description = "Something that happened to a reservation: how it was placed, a transition, a move.")
public record ReservationEventView(
        @Schema(description = "When.") Instant at,

        @Schema(description = "The state since then.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "Its start since then.") Instant startsAt,

        @Schema(description = "Its end since then.") Instant endsAt,

        @Schema(
                description = "Who did it: the prefix of the API key, or issuer and subject of the token.",
                maxLength = 600)
        String recordedBy,

        @Schema(description = "Why, in words.", examples = "残業になった") @Nullable
        String reason) {

    static ReservationEventView of(Row row) {
        return new ReservationEventView(
                row.instant("at"),
                ReservationState.valueOf(row.text("state")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.text("recorded_by"),
                row.textOrNull("reason"));
    }
}
