package dev.enishi.privacy.handover;

import dev.enishi.customer.relationship.CustomerSummary;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer who was not handed over. */
@Schema(
        description =
                "A customer who stayed, because the colleague has a customer of the same handle on the same site.")
public record KeptCustomer(
        @Schema(description = "Id of the customer who stayed.")
        UUID customerId,

        @Schema(description = "The customer who stayed.") CustomerSummary customer,

        @Schema(description = "Id of the colleague's own customer of that handle and site.")
        UUID existingCustomerId,

        @Schema(description = "The colleague's own customer of that handle and site.")
        CustomerSummary existingCustomer) {

    static KeptCustomer of(CustomerSummary stayed, CustomerSummary existing) {
        return new KeptCustomer(stayed.id(), stayed, existing.id(), existing);
    }
}
