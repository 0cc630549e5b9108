package dev.enishi.customer.relationship;

import dev.enishi.agency.Policies;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in the lists of others: enough to recognise him. */
@Schema(description = "A customer, as shown in lists.")
public record CustomerSummary(
        @Schema(description = "Id of the customer.") UUID id,

        @Schema(
                description = "What to call the customer on a screen: the call name, else the handle.",
                examples = "たろうさん")
        String displayName,

        @Schema(description = "The customer's handle on the site.", examples = "taro_77")
        String handle,

        @Schema(description = "The site.") SiteName site,
        @Schema(description = "Id of the site.") UUID siteId,

        @Schema(description = "What the performer calls the customer.", examples = "たろうさん") @Nullable
        String callName,

        @Schema(description = "How far the customer has come.", examples = "REPEATER")
        Stage stage,

        @Schema(description = "Whether the performer marked the customer as a favourite.")
        boolean favorite,

        @Schema(description = "Whether the customer is one of the performer's focus people.")
        boolean focus,

        @Schema(description = "Whether the customer is banned.")
        boolean blocked) {

    /** The columns about {@code customer c} that {@link #of} reads. */
    public static final String COLUMNS = """
            c.handle, c.site_id,
                   (select s.name from site s where s.agency_id = c.agency_id and s.id = c.site_id) as site_name,
                   c.call_name, c.favorite_since, c.focus_since, c.blocked_since
            """;

    /** Reads {@link #COLUMNS}. */
    public static CustomerSummary of(Row row, RelationshipFacts facts, Policies policies, LocalDate on) {
        String handle = row.text("handle");
        SiteName site = new SiteName(row.uuid("site_id"), row.text("site_name"));
        String callName = row.textOrNull("call_name");
        return new CustomerSummary(
                facts.customerId(),
                callName == null ? handle : callName,
                handle,
                site,
                site.id(),
                callName,
                facts.stage(policies, on),
                row.instantOrNull("favorite_since") != null,
                row.instantOrNull("focus_since") != null,
                row.instantOrNull("blocked_since") != null);
    }
}
