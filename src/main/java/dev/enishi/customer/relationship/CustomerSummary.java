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

        @Schema(description = "The customer's handle on the site.", examples = "taro_77")
        String handle,

        @Schema(description = "Id of the site.") UUID siteId,

        @Schema(description = "What the performer calls the customer.", examples = "たろうさん") @Nullable
        String callName,

        @Schema(description = "How far the customer has come.", examples = "REPEATER")
        Stage stage,

        @Schema(description = "Whether the performer marked the customer as a favourite.")
        boolean favorite,

        @Schema(description = "Whether the customer is one of the performer's focus people.")
        boolean focus) {

    /** The columns of {@code customer c} that {@link #of} reads. */
    public static final String COLUMNS = "c.handle, c.site_id, c.call_name, c.favorite_since, c.focus_since";

    /** Reads {@link #COLUMNS}. */
    public static CustomerSummary of(Row row, RelationshipFacts facts, Policies policies, LocalDate on) {
        return new CustomerSummary(
                facts.customerId(),
                row.text("handle"),
                row.uuid("site_id"),
                row.textOrNull("call_name"),
                facts.stage(policies, on),
                row.instantOrNull("favorite_since") != null,
                row.instantOrNull("focus_since") != null);
    }
}
