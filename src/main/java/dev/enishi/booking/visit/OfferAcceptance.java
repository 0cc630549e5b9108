package dev.enishi.booking.visit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That he accepts an offer. */
@Schema(description = "That the customer accepts, perhaps at another time.")
public record OfferAcceptance(
        @Schema(
                description = "When the customer comes instead. Default as offered.",
                examples = "2026-11-29T21:00:00+09:00")
        @Nullable OffsetDateTime startsAt) {

    /** When an offer is accepted for. */
    OffsetDateTime startOf(NextVisitOffer offer) {
        return startsAt == null ? offer.startsAt().atOffset(ZoneOffset.UTC) : startsAt;
    }
}
