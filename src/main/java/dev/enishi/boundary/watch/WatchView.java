package dev.enishi.boundary.watch;

import dev.enishi.agency.SiteName;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A watch as clients see it. */
@Schema(description = "That a member of a site is watched. It does not say who that is: ask by the handle.")
public record WatchView(
        @Schema(description = "Id of the watch.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "1")
        int version,

        @Schema(description = "Id of the site.") UUID siteId,

        @Schema(description = "The site.") SiteName site,

        @Schema(description = "How serious it is.", examples = "DANGER")
        WatchLevel level,

        @Schema(description = "What every performer is told.", examples = "複数人とオフラインで会おうとしています")
        String reason,

        @Schema(description = "When it was lifted, if it was.") @Nullable
        Instant liftedAt,

        @Schema(description = "Why it was lifted.", examples = "別人でした") @Nullable
        String liftReason,

        @Schema(description = "When it was first set.") Instant createdAt,

        @Schema(description = "When it was last set or lifted.")
        Instant updatedAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code watch w} and {@code site s} that {@link #of} reads. */
    static final String COLUMNS =
            "w.id, w.version, w.level, w.reason, w.lifted_at, w.lift_reason, w.created_at, w.updated_at, "
                    + "s.id as site_id, s.name as site_name";

    /** Reads {@link #COLUMNS}. */
    static WatchView of(Row row, Texts texts) {
        SiteName site = new SiteName(row.uuid("site_id"), row.text("site_name"));
        return new WatchView(
                row.uuid("id"),
                row.integer("version"),
                site.id(),
                site,
                WatchLevel.valueOf(row.text("level")),
                reason(row.textOrNull("reason"), texts),
                row.instantOrNull("lifted_at"),
                row.textOrNull("lift_reason"),
                row.instant("created_at"),
                row.instant("updated_at"),
                null);
    }

    /** What is told where a threat has written the watch and nobody has said more. */
    public static String reason(@Nullable String written, Texts texts) {
        return Optional.ofNullable(written).orElseGet(() -> texts.get("watch.byThreat"));
    }

    List<@Nullable String> sortKey() {
        return List.of(id.toString());
    }
}
