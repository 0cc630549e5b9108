package dev.enishi.privacy.disclosure;

import dev.enishi.booking.visit.OfferState;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A next visit that a customer was offered. */
@Schema(description = "A next visit that the customer was offered.")
public record DisclosedNextVisitOffer(
        @Schema(description = "Id of the offer.") UUID id,

        @Schema(description = "The chat at whose end it was made.") @Nullable
        UUID chatId,

        @Schema(description = "What became of it.", examples = "ACCEPTED")
        OfferState state,

        @Schema(description = "When it would start.") Instant startsAt,

        @Schema(description = "For how many minutes.", examples = "30")
        int durationMinutes,

        @Schema(description = "The reservation that came from it.") @Nullable
        UUID reservationId,

        @Schema(description = "Why the customer refused.") @Nullable
        String reason,

        @Schema(description = "When it was accepted or refused.") @Nullable
        Instant decidedAt,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was made.") Instant createdAt) {

    static DisclosedNextVisitOffer of(Row row) {
        return new DisclosedNextVisitOffer(
                row.uuid("id"),
                row.uuidOrNull("chat_id"),
                OfferState.valueOf(row.text("state")),
                row.instant("starts_at"),
                row.integer("duration_minutes"),
                row.uuidOrNull("reservation_id"),
                row.textOrNull("reason"),
                row.instantOrNull("decided_at"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
