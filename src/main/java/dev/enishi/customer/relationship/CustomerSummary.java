package dev.enishi.customer.relationship;

import dev.enishi.agency.Policies;
import dev.enishi.agency.SiteName;
import dev.enishi.platform.data.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer in the lists of others: enough to recognise him. */
@Schema(description = "A customer, as shown in lists.")
public record CustomerSummary(
        @Schema(description = "Id of the customer.") UUID id,

        @Schema(description = "Counts the changes of the customer: for `If-Match`.", examples = "3")
        int version,

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
            c.version as customer_version, c.handle, c.site_id,
                   (select s.name from site s where s.agency_id = c.agency_id and s.id = c.site_id) as site_name,
                   c.call_name, c.favorite_since, c.focus_since, c.blocked_since
            """;

    /**
     * The columns about {@code customer c} and {@code relationship r} that {@link #beside} reads, named so that a row about
     * something else can carry them.
     */
    public static final String BESIDE = """
            c.id as customer_id, c.version as customer_version, c.handle as customer_handle, c.site_id as customer_site_id,
                   (select s.name from site s where s.agency_id = c.agency_id and s.id = c.site_id) as customer_site_name,
                   c.call_name as customer_call_name, c.favorite_since as customer_favorite_since,
                   c.focus_since as customer_focus_since, c.blocked_since as customer_blocked_since,
                   r.first_chat_day as customer_first_chat_day, r.last_chat_day as customer_last_chat_day,
                   r.chat_days as customer_chat_days
            """;

    /** Reads {@link #BESIDE}. */
    public static CustomerSummary beside(Row row, Policies policies, LocalDate on) {
        Stage stage = Stage.of(
                row.dayOrNull("customer_first_chat_day"),
                row.dayOrNull("customer_last_chat_day"),
                row.integer("customer_chat_days"),
                policies,
                on);
        return of(row, "customer_", row.uuid("customer_id"), stage);
    }

    /** Reads {@link #COLUMNS}. */
    public static CustomerSummary of(Row row, RelationshipFacts facts, Policies policies, LocalDate on) {
        return of(row, "", facts.customerId(), facts.stage(policies, on));
    }

    private static CustomerSummary of(Row row, String prefix, UUID id, Stage stage) {
        String handle = row.text(prefix + "handle");
        SiteName site = new SiteName(row.uuid(prefix + "site_id"), row.text(prefix + "site_name"));
        String callName = row.textOrNull(prefix + "call_name");
        return new CustomerSummary(
                id,
                row.integer("customer_version"),
                callName == null ? handle : callName,
                handle,
                site,
                site.id(),
                callName,
                stage,
                row.instantOrNull(prefix + "favorite_since") != null,
                row.instantOrNull(prefix + "focus_since") != null,
                row.instantOrNull(prefix + "blocked_since") != null);
    }
}
