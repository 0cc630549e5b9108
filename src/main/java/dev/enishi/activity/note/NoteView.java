package dev.enishi.activity.note;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.time.LocalDate;
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

        @Schema(description = "Id of the customer it is about.")
        UUID customerId,

        @Schema(description = "The customer it is about, and on which site.")
        CustomerSummary customer,

        @Schema(description = "Id of the performer who wrote it.")
        UUID performerId,

        @Schema(description = "The performer who wrote it.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "The chat it is about.") @Nullable
        UUID chatId,

        @Schema(description = "The text.", examples = "来週は出張。犬の名前はモカ。")
        String body,

        @Schema(description = "Whether it is pinned.") boolean pinned,
        @Schema(description = "When it was written.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant updatedAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code note h} and of {@link Parties} that {@link #of(Row, AgencySettings, LocalDate)} reads. */
    static final String COLUMNS =
            "h.id, h.version, h.chat_id, h.body, h.pinned, h.created_at, h.updated_at, " + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    static NoteView of(Row row, AgencySettings settings, LocalDate today) {
        Parties parties = Parties.of(row, settings, today);
        return new NoteView(
                row.uuid("id"),
                row.integer("version"),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                row.uuidOrNull("chat_id"),
                row.text("body"),
                row.bool("pinned"),
                row.instant("created_at"),
                row.instant("updated_at"),
                null);
    }

    /** One that was just written. */
    static NoteView of(Note note, Parties parties) {
        return new NoteView(
                note.id,
                note.version,
                note.customerId,
                parties.customer(),
                note.performerId,
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                note.chatId,
                note.body,
                note.pinned,
                note.createdAt,
                note.updatedAt,
                null);
    }

    List<@Nullable String> sortKey() {
        return List.of(createdAt.toString(), id.toString());
    }
}
