package dev.enishi.activity.incident;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.Parties;
import dev.enishi.activity.TemplateName;
import dev.enishi.agency.AgencySettings;
import dev.enishi.agency.BoundaryRuleView;
import dev.enishi.agency.SiteName;
import dev.enishi.agency.SiteRule;
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

        @Schema(description = "The template by which it was answered.") @Nullable
        UUID templateId,

        @Schema(description = "What the customer did after the refusal, once that is recorded.", examples = "STAYED")
        @Nullable IncidentOutcome outcome,

        @Schema(
                description =
                        "What the register of that site says of contact details, and what they cost the performer.")
        SiteRule siteRule,

        @Schema(description = "What is forbidden on that site, by its rules and those of the agency, at most 100.")
        List<BoundaryRuleView> rules,

        @Schema(
                description =
                        "In the answer to recording it: templates to refuse with, the performer's before the agency's, at most "
                                + "three, none that claims what the performer has not marked as true.")
        @Nullable List<TemplateName> templates,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What deserves attention after this write.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    /** The columns of {@code boundary_incident h} and of {@link #BESIDE} that {@link #of} reads. */
    static final String COLUMNS =
            "h.id, h.version, h.kind, h.at, h.pretext, h.words, h.answer, h.template_id, h.outcome, h.created_at, "
                    + SiteRule.COLUMNS + ", " + Parties.COLUMNS;

    /** What they are of, beside the incident. */
    static final String BESIDE =
            Parties.OF_WHAT_HAPPENED + " join site s on s.agency_id = :agency and s.id = c.site_id ";

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
                row.uuidOrNull("template_id"),
                outcome == null ? null : IncidentOutcome.valueOf(outcome),
                SiteRule.of(row),
                List.of(),
                null,
                row.instant("created_at"),
                null);
    }

    /** With those of all rules that hold on its site. */
    BoundaryIncidentView with(List<BoundaryRuleView> all) {
        return with(all, templates);
    }

    /** The same, and with words to refuse. */
    BoundaryIncidentView with(List<BoundaryRuleView> all, @Nullable List<TemplateName> refusals) {
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
                templateId,
                outcome,
                siteRule,
                all.stream().filter(rule -> rule.holdsOn(siteId)).toList(),
                refusals,
                createdAt,
                warnings);
    }

    List<@Nullable String> sortKey() {
        return List.of(at.toString(), id.toString());
    }
}
