package dev.enishi.activity.promise;

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

/** A promise as clients see it. */
@Schema(description = "What the performer said they would ask or do for a customer.")
public record CustomerPromiseView(
        @Schema(description = "Id of the promise.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the customer it was made to.")
        UUID customerId,

        @Schema(description = "The customer it was made to, and on which site.")
        CustomerSummary customer,

        @Schema(description = "Id of the performer who keeps it.")
        UUID performerId,

        @Schema(description = "The performer who keeps it.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

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
        boolean handedOver,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "When it was last changed, kept or taken back.")
        Instant updatedAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code promise h} and of {@link Parties} that {@link #of} reads. */
    static final String COLUMNS = """
            h.id, h.version, h.made_by_id, h.text, h.ask_on, h.note_id, h.kept_at, h.created_at, h.updated_at,
            """ + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    static CustomerPromiseView of(Row row, AgencySettings settings, LocalDate today) {
        Parties parties = Parties.of(row, settings, today);
        LocalDate askOn = row.dayOrNull("ask_on");
        return new CustomerPromiseView(
                row.uuid("id"),
                row.integer("version"),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                row.text("text"),
                askOn,
                askOn == null,
                row.uuidOrNull("note_id"),
                row.instantOrNull("kept_at"),
                !row.uuid("made_by_id").equals(parties.performer().id()),
                row.instant("created_at"),
                row.instant("updated_at"),
                null);
    }

    List<@Nullable String> sortKey() {
        return List.of(createdAt.toString(), id.toString());
    }
}
