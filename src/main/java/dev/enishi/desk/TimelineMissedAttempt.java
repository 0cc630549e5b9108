package dev.enishi.desk;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A missed attempt of the timeline. */
@Schema(description = "That the customer came while the performer was busy.")
public record TimelineMissedAttempt(
        @Schema(description = "Id of the missed attempt.") UUID id,
        @Schema(description = "When the customer came.") Instant at,

        @Schema(description = "A note.", examples = "2ショット中に待機を見に来た。") @Nullable
        String body)
        implements TimelineItem {

    static TimelineMissedAttempt of(Row row) {
        return new TimelineMissedAttempt(row.uuid("id"), row.instant("at"), row.textOrNull("body"));
    }

    @Override
    public TimelineType type() {
        return TimelineType.MISSED_ATTEMPT;
    }
}
