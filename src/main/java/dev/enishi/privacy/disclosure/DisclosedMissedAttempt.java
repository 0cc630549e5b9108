package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer came while she was busy. */
@Schema(description = "That the customer came while the performer was busy.")
public record DisclosedMissedAttempt(
        @Schema(description = "Id of the missed attempt.") UUID id,
        @Schema(description = "When the customer came.") Instant at,

        @Schema(description = "What was noted.", examples = "2ショット中に待機を見に来た。") @Nullable
        String body,

        @Schema(description = "The request that ran out, where that was the attempt.") @Nullable
        UUID reservationId,

        @Schema(description = "When it was recorded.") Instant createdAt) {

    static DisclosedMissedAttempt of(Row row) {
        return new DisclosedMissedAttempt(
                row.uuid("id"),
                row.instant("at"),
                row.textOrNull("body"),
                row.uuidOrNull("reservation_id"),
                row.instant("created_at"));
    }
}
