package dev.enishi.booking.visit;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;

/** What an answer to an offer depends on. */
record NextVisitOffer(UUID id, int version, UUID customerId, OfferState state, Instant startsAt, int durationMinutes) {
    static NextVisitOffer of(Row row) {
        return new NextVisitOffer(
                row.uuid("id"),
                row.integer("version"),
                row.uuid("customer_id"),
                OfferState.valueOf(row.text("state")),
                row.instant("starts_at"),
                row.integer("duration_minutes"));
    }

    OfferLifecycle lifecycle() {
        return OfferLifecycle.of(state, startsAt);
    }
}
