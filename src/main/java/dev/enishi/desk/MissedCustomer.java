package dev.enishi.desk;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who came while she was busy, and again. */
@Schema(
        description = "A customer who came several times while the performer was busy, or whose requests ran out "
                + "unanswered.")
public record MissedCustomer(
        @Schema(description = "The customer.") CustomerSummary customer,

        @Schema(description = "How often since the last chat.", minimum = "1", maximum = "2147483647", examples = "2")
        int count,

        @Schema(description = "When the customer last came.")
        Instant lastAt) {

    static MissedCustomer of(Row row, CustomerSummary customer) {
        return new MissedCustomer(customer, row.integer("attempts"), row.instant("last_at"));
    }
}
