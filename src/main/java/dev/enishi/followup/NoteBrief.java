package dev.enishi.followup;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note as lists show it. */
@Schema(description = "A note, as lists show it.")
public record NoteBrief(
        @Schema(description = "Id of the note.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "When it was written.") Instant createdAt) {

    /** Reads the columns {@code note_id}, {@code note_version}, {@code note_body} and {@code note_created_at}. */
    public static @Nullable NoteBrief of(Row row) {
        UUID id = row.uuidOrNull("note_id");
        return id == null
                ? null
                : new NoteBrief(id, row.integer("note_version"), row.text("note_body"), row.instant("note_created_at"));
    }
}
