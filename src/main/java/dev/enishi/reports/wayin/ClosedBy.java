package dev.enishi.reports.wayin;

import dev.enishi.customer.relationship.CustomerSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose two-shots without a reservation closed the door to newcomers. */
@Schema(description = "A customer whose two-shots without a reservation closed the door to newcomers.")
record ClosedBy(
        @Schema(description = "The customer, with the stage of today.")
        CustomerSummary customer,

        @Schema(description = "Whole minutes of the time online that these took.", examples = "85")
        long minutes) {}
