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

        @Schema(description = "Whether somebody has looked.", examples = "OPEN")
        AlertState state,

        @Schema(
                description =
                        "The alert in one sentence, in Japanese or English by Accept-Language, else in the language of the "
                                + "agency.",
                examples = "線を越える要求が一段進んだか、短いあいだに繰り返されています。")
        String detail,

        @Schema(description = "Id of the customer it is about.")
        UUID customerId,

        @Schema(description = "The customer it is about.") CustomerSummary customer,

        @Schema(description = "Id of the customer's performer.")
        UUID performerId,

        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "The boundary incident that raised it.") @Nullable
        UUID incidentId,

        @Schema(description = "When it was raised.") Instant raisedAt,

        @Schema(description = "When it was acknowledged.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "Who acknowledged it, as the audit log names people.", examples = "key:0198f3a2")
        @Nullable String acknowledgedBy) {

    /** The columns of {@code alert h} and of {@link Parties} that {@link #of} reads. */
    static final String COLUMNS =
            "h.id, h.kind, h.incident_id, h.raised_at, h.acknowledged_at, h.acknowledged_by, " + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    static AlertView of(Row row, AgencySettings settings, LocalDate today, Texts texts) {
        Parties parties = Parties.of(row, settings, today);
        AlertKind kind = AlertKind.valueOf(row.text("kind"));
        Instant acknowledgedAt = row.instantOrNull("acknowledged_at");
        return new AlertView(
                row.uuid("id"),
                kind,
                acknowledgedAt == null ? AlertState.OPEN : AlertState.ACKNOWLEDGED,
                texts.get("alert." + kind),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                row.uuidOrNull("incident_id"),
                row.instant("raised_at"),
                acknowledgedAt,
                row.textOrNull("acknowledged_by"));
    }

    List<@Nullable String> sortKey() {
        return List.of(raisedAt.toString(), id.toString());
    }
}
