package dev.enishi.live.load;

import dev.enishi.agency.AgencySettings;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant who left a party. */
@Schema(description = "A participant who left the party.")
public record Departure(
        @Schema(description = "Id of the customer.") UUID customerId,
        @Schema(description = "The customer.") CustomerSummary customer,
        @Schema(description = "When the chat ended.") Instant leftAt) {

    static Departure of(Row row, AgencySettings settings, LocalDate today) {
        CustomerSummary customer = CustomerSummary.beside(row, settings.policies(), today);
        return new Departure(customer.id(), customer, row.instant("ended_at"));
    }
}
