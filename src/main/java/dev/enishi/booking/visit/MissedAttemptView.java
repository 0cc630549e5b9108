package dev.enishi.booking.visit;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A missed attempt as clients see it. */
@Schema(description = "That a customer came while the performer was busy, or asked for a time and got no answer.")
public record MissedAttemptView(
        @Schema(description = "Id of the missed attempt.") UUID id,
        @Schema(description = "The customer who came.") UUID customerId,
        @Schema(description = "The customer's performer.") UUID performerId,
        @Schema(description = "When the customer came.") Instant at,

        @Schema(description = "A note.", examples = "2ショット中に待機を見に来た。") @Nullable
        String body,

        @Schema(description = "The request that ran out because nobody answered it, where that was the attempt.")
        @Nullable UUID reservationId,

        @Schema(description = "When it was recorded.") Instant createdAt) {

    static MissedAttemptView of(Row row) {
        return new MissedAttemptView(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.uuid("performer_id"),
                row.instant("at"),
                row.textOrNull("body"),
                row.uuidOrNull("reservation_id"),
                row.instant("created_at"));
    }

    List<@Nullable String> sortKey() {
        return List.of(at.toString(), id.toString());
    }
}
