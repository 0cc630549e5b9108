package dev.enishi.activity.note;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note as clients see it. */
@Schema(description = "A note about a customer.")
public record NoteView(
        @Schema(description = "Id of the note.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The customer it is about.") UUID customerId,
        @Schema(description = "The performer who wrote it.") UUID performerId,

        @Schema(description = "The chat it is about.") @Nullable
        UUID chatId,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "Whether it is pinned.") boolean pinned,
        @Schema(description = "When it was written.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant updatedAt)
        implements Versioned {

    static NoteView of(Row row) {
        return new NoteView(
                row.uuid("id"),
                row.integer("version"),
                row.uuid("customer_id"),
                row.uuid("performer_id"),
                row.uuidOrNull("chat_id"),
                row.text("body"),
                row.bool("pinned"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    static NoteView of(Note note) {
        return new NoteView(
                note.id,
                note.version,
                note.customerId,
                note.performerId,
                note.chatId,
                note.body,
                note.pinned,
                note.createdAt,
                note.updatedAt);
    }

    List<@Nullable String> sortKey() {
        return List.of(createdAt.toString(), id.toString());
    }
}
