package dev.enishi.privacy.disclosure;

import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to a reservation of a customer. */
@Schema(description = "Something that happened to a reservation.")
public record DisclosedReservationEvent(
        @Schema(description = "Id of the event.") UUID id,
        @Schema(description = "The reservation.") UUID reservationId,

        @Schema(description = "The state since then.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "When it starts since then.") Instant startsAt,
        @Schema(description = "When it ends since then.") Instant endsAt,

        @Schema(description = "Until when nobody else gets the time since then.")
        Instant heldUntil,

        @Schema(description = "When it happened.") Instant at,

        @Schema(description = "Who did it: the name of a key or the subject of a token.", examples = "予約ページ")
        String recordedBy,

        @Schema(description = "Why.") @Nullable String reason) {

    static DisclosedReservationEvent of(Row row) {
        return new DisclosedReservationEvent(
                row.uuid("id"),
                row.uuid("reservation_id"),
                ReservationState.valueOf(row.text("state")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.instant("held_until"),
                row.instant("at"),
                row.text("recorded_by"),
                row.textOrNull("reason"));
    }
}
