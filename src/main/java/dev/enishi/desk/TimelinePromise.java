package dev.enishi.desk;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise of the timeline. */
@Schema(description = "A promise of the timeline.")
public record TimelinePromise(
        @Schema(description = "Id of the promise.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it was made.") Instant at,

        @Schema(description = "What was promised.", examples = "面接の結果を聞く")
        String text,

        @Schema(
                description = "The business day on which it is to be kept; absent where it is for the next chat.",
                examples = "2026-12-01")
        @Nullable LocalDate askOn,

        @Schema(description = "Whether it is to be kept at the next chat.")
        boolean nextChat,

        @Schema(description = "The note that it stands in.") @Nullable
        UUID noteId,

        @Schema(description = "When it was kept, as somebody said; absent where nobody has.") @Nullable
        Instant keptAt,

        @Schema(description = "Whether a colleague made it, before the customer was handed over to this performer.")
        boolean handedOver)
        implements TimelineItem {

    static TimelinePromise of(Row row) {
        LocalDate askOn = row.dayOrNull("ask_on");
        return new TimelinePromise(
                row.uuid("id"),
                row.integer("version"),
                row.instant("at"),
                row.text("body"),
                askOn,
                askOn == null,
                row.uuidOrNull("note_id"),
                row.instantOrNull("kept_at"),
                row.bool("handed_over"));
    }

    @Override
    public TimelineType type() {
        return TimelineType.PROMISE;
    }
}
