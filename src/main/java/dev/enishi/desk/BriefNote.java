package dev.enishi.desk;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note in a brief. */
@Schema(description = "A note, as the brief shows it.")
public record BriefNote(
        @Schema(description = "Id of the note.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "Whether it is pinned.") boolean pinned,
        @Schema(description = "When it was written.") Instant createdAt) {

    static BriefNote of(Row row) {
        return new BriefNote(
                row.uuid("id"),
                row.integer("version"),
                row.text("body"),
                row.bool("pinned"),
                row.instant("created_at"));
    }
}
