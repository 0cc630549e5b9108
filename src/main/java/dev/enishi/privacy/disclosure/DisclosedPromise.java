package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was promised to a customer. */
@Schema(description = "What was promised to a customer.")
public record DisclosedPromise(
        @Schema(description = "Id of the promise.") UUID id,

        @Schema(description = "The performer who made it.") UUID madeById,

        @Schema(description = "The note that it stands in.") @Nullable
        UUID noteId,

        @Schema(description = "What was promised.", examples = "面接の結果を聞く")
        String text,

        @Schema(description = "The business day on which it is to be kept; absent: at the next chat.") @Nullable
        LocalDate askOn,

        @Schema(description = "Since when it is for that day.")
        Instant setAt,

        @Schema(description = "When it was kept.") @Nullable Instant keptAt,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant updatedAt) {

    static DisclosedPromise of(Row row) {
        return new DisclosedPromise(
                row.uuid("id"),
                row.uuid("made_by_id"),
                row.uuidOrNull("note_id"),
                row.text("text"),
                row.dayOrNull("ask_on"),
                row.instant("set_at"),
                row.instantOrNull("kept_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
