package dev.enishi.activity.incident;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BoundaryRuleView;
import dev.enishi.agency.SiteName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A boundary incident as clients see it. */
@Schema(description = "Something of a customer that crossed a line.")
public record BoundaryIncidentView(
        @Schema(description = "Id of the incident.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "1")
        int version,

        @Schema(description = "Id of the customer who did it.")
        UUID customerId,

        @Schema(description = "The customer who did it.") CustomerSummary customer,

        @Schema(description = "Id of the customer's performer.")
        UUID performerId,

        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Id of the site on which they meet.")
        UUID siteId,

        @Schema(description = "The site on which they meet.")
        SiteName site,

        @Schema(description = "What crossed the line.", examples = "PHOTO")
        IncidentKind kind,

        @Schema(description = "When it was.") Instant at,

        @Schema(description = "The pretext.", examples = "予約しやすいように") @Nullable
        String pretext,

        @Schema(description = "The customer's words.", examples = "予約したいから連絡先を教えて") @Nullable
        String words,

        @Schema(description = "What was answered.", examples = "サイトの中だけでお話ししています。") @Nullable
        String answer,

        @Schema(description = "What the customer did after the refusal, once that is recorded.", examples = "STAYED")
        @Nullable IncidentOutcome outcome,

        @Schema(description = "What is forbidden on that site, by its rules and those of the agency, at most 100.")
        List<BoundaryRuleView> rules,

        @Schema(description = "When it was recorded.") Instant createdAt)
        implements Versioned {

    /** The columns of {@code boundary_incident h} and of {@link Parties} that {@link #of} reads. */
    static final String COLUMNS =
            "h.id, h.version, h.kind, h.at, h.pretext, h.words, h.answer, h.outcome, h.created_at, " + Parties.COLUMNS;

    /** Reads {@link #COLUMNS}. */
    static BoundaryIncidentView of(Row row, AgencySettings settings, LocalDate today) {
        Parties parties = Parties.of(row, settings, today);
        String outcome = row.textOrNull("outcome");
        return new BoundaryIncidentView(
                row.uuid("id"),
                row.integer("version"),
                parties.customer().id(),
                parties.customer(),
                parties.performer().id(),
                parties.performer(),
                parties.customer().site().id(),
                parties.customer().site(),
                IncidentKind.valueOf(row.text("kind")),
                row.instant("at"),
                row.textOrNull("pretext"),
                row.textOrNull("words"),
                row.textOrNull("answer"),
                outcome == null ? null : IncidentOutcome.valueOf(outcome),
                List.of(),
                row.instant("created_at"));
    }

    /** With those of all rules that hold on its site. */
    BoundaryIncidentView with(List<BoundaryRuleView> all) {
        return new BoundaryIncidentView(
                id,
                version,
                customerId,
                customer,
                performerId,
                performer,
                siteId,
                site,
                kind,
                at,
                pretext,
                words,
                answer,
                outcome,
                all.stream().filter(rule -> rule.holdsOn(siteId)).toList(),
                createdAt);
    }

    List<@Nullable String> sortKey() {
        return List.of(at.toString(), id.toString());
    }
}
