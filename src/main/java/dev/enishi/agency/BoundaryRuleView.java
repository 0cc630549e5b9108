package dev.enishi.agency;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is forbidden, as clients see it. */
@Schema(description = "Something that is forbidden, and what it costs the performer.")
public record BoundaryRuleView(
        @Schema(description = "Id of the rule.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the site whose rule it is; absent for a rule of the agency.") @Nullable
        UUID siteId,

        @Schema(description = "The site whose rule it is.") @Nullable
        SiteName site,

        @Schema(description = "What is forbidden.", examples = "連絡先の交換")
        String forbidden,

        @Schema(description = "What it costs the performer.", examples = "アカウント停止、報酬の没収") @Nullable
        String penalty,

        @Schema(description = "When it was added.") Instant createdAt)
        implements Versioned {

    /** The columns of {@code boundary_rule b} and {@code site s} that {@link #of} reads. */
    static final String COLUMNS =
            "b.id, b.version, b.site_id, s.name as site_name, b.forbidden, b.penalty, b.created_at";

    /** Reads {@link #COLUMNS}. */
    static BoundaryRuleView of(Row row) {
        UUID siteId = row.uuidOrNull("site_id");
        return new BoundaryRuleView(
                row.uuid("id"),
                row.integer("version"),
                siteId,
                siteId == null ? null : new SiteName(siteId, row.text("site_name")),
                row.text("forbidden"),
                row.textOrNull("penalty"),
                row.instant("created_at"));
    }

    /** Whether it holds on a site. */
    public boolean holdsOn(UUID site) {
        return siteId == null || siteId.equals(site);
    }
}
