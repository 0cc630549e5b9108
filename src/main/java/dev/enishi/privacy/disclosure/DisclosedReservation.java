package dev.enishi.privacy.disclosure;

import dev.enishi.booking.reservation.CancelReason;
import dev.enishi.booking.reservation.RequestedBy;
import dev.enishi.booking.reservation.ReservationState;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reservation of a customer, as it is stored. */
@Schema(description = "A reservation, as it is stored.")
public record DisclosedReservation(
        @Schema(description = "Id of the reservation.") UUID id,

        // The contract keeps the name, as the column does (ADR 11).
        @Schema(description = "The performer whose time it takes.")
        UUID hostId,

        @Schema(description = "The standing reservation that it is an occurrence of.") @Nullable
        UUID standingId,

        @Schema(description = "What became of it.", examples = "CONFIRMED")
        ReservationState state,

        @Schema(description = "Who asked for it.", examples = "CUSTOMER")
        RequestedBy requestedBy,

        @Schema(description = "Whether the customer was a prospect or a newcomer when it was placed.")
        boolean newcomer,

        @Schema(description = "When it starts.") Instant startsAt,
        @Schema(description = "When it ends.") Instant endsAt,

        @Schema(description = "Until when nobody else gets the time.")
        Instant heldUntil,

        @Schema(description = "Until when the request was held.") @Nullable
        Instant holdExpiresAt,

        @Schema(description = "What the customer wrote with it.", examples = "土曜の夜にお願いします。") @Nullable
        String message,

        @Schema(description = "Why it was cancelled.", examples = "CUSTOMER") @Nullable
        CancelReason cancelReason,

        @Schema(description = "The chat that completed it.") @Nullable
        UUID chatId,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was placed.") Instant createdAt) {

    static DisclosedReservation of(Row row) {
        String cancelReason = row.textOrNull("cancel_reason");
        return new DisclosedReservation(
                row.uuid("id"),
                row.uuid("host_id"),
                row.uuidOrNull("standing_id"),
                ReservationState.valueOf(row.text("state")),
                RequestedBy.valueOf(row.text("requested_by")),
                row.bool("newcomer"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.instant("held_until"),
                row.instantOrNull("hold_expires_at"),
                row.textOrNull("message"),
                cancelReason == null ? null : CancelReason.valueOf(cancelReason),
                row.uuidOrNull("chat_id"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
