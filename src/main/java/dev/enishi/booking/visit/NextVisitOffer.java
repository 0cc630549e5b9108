package dev.enishi.booking.visit;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A next visit that a customer was offered, as clients see it. */
@Schema(description = "A next visit that a customer was offered. Nothing is held for it until the customer accepts.")
public record NextVisitOffer(
        @Schema(description = "Id of the offer.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "1")
        int version,

        @Schema(description = "The customer to whom it was offered.")
        UUID customerId,

        @Schema(description = "The customer's performer.") UUID performerId,

        @Schema(description = "The chat at whose end it was made.") @Nullable
        UUID chatId,

        @Schema(description = "What became of it.") OfferState state,

        @Schema(description = "When the visit would start; accepted ones: starts.", examples = "2026-11-29T11:00:00Z")
        Instant startsAt,

        @Schema(description = "When it would end.", examples = "2026-11-29T11:30:00Z")
        Instant endsAt,

        @Schema(description = "Accepted ones: the reservation.") @Nullable
        UUID reservationId,

        @Schema(description = "Refused ones: why.", examples = "来週は出張") @Nullable
        String reason,

        @Schema(description = "When it was accepted or refused.") @Nullable
        Instant decidedAt,

        @Schema(description = "When it was made.") Instant createdAt)
        implements Versioned {

    static NextVisitOffer of(Row row) {
        Instant startsAt = row.instant("starts_at");
        return new NextVisitOffer(
                row.uuid("id"),
                row.integer("version"),
                row.uuid("customer_id"),
                row.uuid("performer_id"),
                row.uuidOrNull("chat_id"),
                OfferState.valueOf(row.text("state")),
                startsAt,
                startsAt.plus(Duration.ofMinutes(row.integer("duration_minutes"))),
                row.uuidOrNull("reservation_id"),
                row.textOrNull("reason"),
                row.instantOrNull("decided_at"),
                row.instant("created_at"));
    }

    OfferLifecycle lifecycle() {
        return OfferLifecycle.of(state, startsAt);
    }

    int durationMinutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** Newest first. */
    List<@Nullable String> sortKey() {
        return List.of(id.toString());
    }
}
