package dev.enishi.boundary.alert;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.problem.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as clients see it. */
@Schema(description = "That somebody has to look.")
public record AlertView(
        @Schema(description = "Id of the alert.") UUID id,

        @Schema(description = "Why.", examples = "ESCALATION")
        AlertKind kind,

        @Schema(description = "Whether somebody has to look.", examples = "OPEN")
        AlertState state,

        @Schema(description = "How serious it is, of kinds that have degrees.", examples = "DANGER") @Nullable
        AlertLevel level,

        @Schema(
                description =
                        "The alert in one sentence, in Japanese or English by Accept-Language, else in the language of the "
                                + "agency.",
                examples = "線を越える要求が一段進んだか、短いあいだに繰り返されています。")
        String detail,

        @Schema(description = "Id of the customer it is about; none for `CONCENTRATION`.") @Nullable
        UUID customerId,

        @Schema(description = "The customer it is about; none for `CONCENTRATION`.") @Nullable
        CustomerSummary customer,

        @Schema(description = "Id of the performer it is about, or whose customer it is.")
        UUID performerId,

        @Schema(description = "The performer it is about, or whose customer it is.")
        PerformerName performer,

        @Schema(description = "Id of the site on which they meet; none for `CONCENTRATION`.") @Nullable
        UUID siteId,

        @Schema(description = "The site on which they meet; none for `CONCENTRATION`.") @Nullable
        SiteName site,

        @Schema(description = "The boundary incident that raised it.") @Nullable
        UUID incidentId,

        @Schema(description = "When it was raised.") Instant raisedAt,

        @Schema(description = "When it was acknowledged.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "Who acknowledged it, as the audit log names people.", examples = "key:0198f3a2")
        @Nullable String acknowledgedBy,

        @Schema(description = "When it was settled by what happened, if it was.") @Nullable
        Instant resolvedAt,

        @Schema(description = "By what it was settled.", examples = "WRITTEN_TO") @Nullable
        AlertResolution resolution) {

    /** The columns of {@code alert h} and of {@link Parties} that {@link #of} reads. */
    static final String COLUMNS =
            "h.id, h.kind, h.level, h.incident_id, h.raised_at, h.acknowledged_at, h.acknowledged_by, "
                    + "h.resolved_at, h.resolution, " + Parties.COLUMNS;

    /** Finds the performer, and the customer where it is about one: for the rows of a page only, by their keys. */
    static final String PARTIES = """
              join performer p on p.agency_id = :agency and p.id = h.performer_id
              left join customer c on c.agency_id = :agency and c.id = h.customer_id
              left join relationship r on r.agency_id = :agency and r.customer_id = h.customer_id
            """;

    /** Reads {@link #COLUMNS}. */
    static AlertView of(Row row, AgencySettings settings, LocalDate today, Texts texts) {
        AlertKind kind = AlertKind.valueOf(row.text("kind"));
        AlertLevel level = valueOrNull(AlertLevel.class, row.textOrNull("level"));
        Instant acknowledgedAt = row.instantOrNull("acknowledged_at");
        Instant resolvedAt = row.instantOrNull("resolved_at");
        CustomerSummary customer =
                row.uuidOrNull("customer_id") == null ? null : CustomerSummary.beside(row, settings.policies(), today);
        PerformerName performer = new PerformerName(row.uuid("performer_id"), row.text("performer_name"));
        return new AlertView(
                row.uuid("id"),
                kind,
                state(acknowledgedAt, resolvedAt),
                level,
                detail(kind, level, texts),
                customer == null ? null : customer.id(),
                customer,
                performer.id(),
                performer,
                customer == null ? null : customer.siteId(),
                customer == null ? null : customer.site(),
                row.uuidOrNull("incident_id"),
                row.instant("raised_at"),
                acknowledgedAt,
                row.textOrNull("acknowledged_by"),
                resolvedAt,
                valueOrNull(AlertResolution.class, row.textOrNull("resolution")));
    }

    private static AlertState state(@Nullable Instant acknowledgedAt, @Nullable Instant resolvedAt) {
        if (acknowledgedAt != null) {
            return AlertState.ACKNOWLEDGED;
        }
        return resolvedAt == null ? AlertState.OPEN : AlertState.RESOLVED;
    }

    /** Few people and very few are not said in the same way; of who is watched, the caution says more. */
    private static String detail(AlertKind kind, @Nullable AlertLevel level, Texts texts) {
        return texts.get(kind == AlertKind.CONCENTRATION ? "alert." + kind + "." + level : "alert." + kind);
    }

    private static <E extends Enum<E>> @Nullable E valueOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    List<@Nullable String> sortKey() {
        return List.of(raisedAt.toString(), id.toString());
    }
}
