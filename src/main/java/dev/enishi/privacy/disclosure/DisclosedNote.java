package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note about a customer. */
@Schema(description = "A note about a customer.")
public record DisclosedNote(
        @Schema(description = "Id of the note.") UUID id,

        @Schema(description = "The chat it is about.") @Nullable
        UUID chatId,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "Whether it is pinned.") boolean pinned,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was written.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant updatedAt) {

    static DisclosedNote of(Row row) {
        return new DisclosedNote(
                row.uuid("id"),
                row.uuidOrNull("chat_id"),
                row.text("body"),
                row.bool("pinned"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
