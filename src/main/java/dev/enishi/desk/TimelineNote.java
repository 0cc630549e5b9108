package dev.enishi.desk;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note of the timeline. */
@Schema(description = "A note of the timeline.")
public record TimelineNote(
        @Schema(description = "Id of the note.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it was written.") Instant at,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "Whether it is pinned.") boolean pinned)
        implements TimelineItem {

    static TimelineNote of(Row row) {
        return new TimelineNote(
                row.uuid("id"), row.integer("version"), row.instant("at"), row.text("body"), row.bool("pinned"));
    }

    @Override
    public TimelineType type() {
        return TimelineType.NOTE;
    }
}
