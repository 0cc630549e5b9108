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
    /** The newest pinned notes and the newest of all, each by its index, without repetition. */
    static final String OF_CUSTOMER = """
            select id, version, body, pinned, created_at
              from (
                   (select id, version, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id and pinned
                     order by created_at desc, id desc limit 5)
                   union
                   (select id, version, body, pinned, created_at from note
                     where agency_id = :agency and customer_id = :id
                     order by created_at desc, id desc limit 5)) note
             order by pinned desc, created_at desc, id desc
             limit 5
            """;

    static BriefNote of(Row row) {
        return new BriefNote(
                row.uuid("id"),
                row.integer("version"),
                row.text("body"),
                row.bool("pinned"),
                row.instant("created_at"));
    }
}
