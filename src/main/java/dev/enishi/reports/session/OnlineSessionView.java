package dev.enishi.reports.session;

import dev.enishi.access.PerformerName;
import dev.enishi.agency.SiteName;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An online session as clients see it. */
@Schema(description = "When a performer was online on a site.")
public record OnlineSessionView(
        @Schema(description = "Id of the session.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Id of the performer.") UUID performerId,
        @Schema(description = "Who was online.") PerformerName performer,
        @Schema(description = "Id of the site.") UUID siteId,
        @Schema(description = "On which site.") SiteName site,

        @Schema(description = "When the performer came online.")
        Instant startedAt,

        @Schema(description = "When the performer went offline; absent while online.") @Nullable
        Instant endedAt,

        @Schema(description = "Whole minutes it lasted; absent while online.", examples = "240") @Nullable
        Integer minutes,

        @Schema(description = "What the site showed meanwhile.")
        StandbyMode mode,

        @Schema(description = "When it was recorded.") Instant createdAt)
        implements Versioned {

    /** The columns of {@code online_session s} that {@link #of} reads. */
    static final String COLUMNS = """
            s.id, s.version, s.performer_id,
                   (select p.name from performer p where p.agency_id = :agency and p.id = s.performer_id) as performer_name,
                   s.site_id,
                   (select e.name from site e where e.agency_id = :agency and e.id = s.site_id) as site_name,
                   s.started_at, s.ended_at, s.mode, s.created_at
            """;

    /** Reads {@link #COLUMNS}. */
    static OnlineSessionView of(Row row) {
        UUID id = row.uuid("id");
        int version = row.integer("version");
        PerformerName performer = PerformerName.beside(row);
        SiteName site = new SiteName(row.uuid("site_id"), row.text("site_name"));
        Instant startedAt = row.instant("started_at");
        Instant endedAt = row.instantOrNull("ended_at");
        return new OnlineSessionView(
                id,
                version,
                performer.id(),
                performer,
                site.id(),
                site,
                startedAt,
                endedAt,
                endedAt == null
                        ? null
                        : (int) Duration.between(startedAt, endedAt).toMinutes(),
                StandbyMode.valueOf(row.text("mode")),
                row.instant("created_at"));
    }

    /** Newest first, then by id. */
    List<@Nullable String> sortKey() {
        return List.of(startedAt.toString(), id.toString());
    }
}
