package dev.enishi.privacy.handover;

import dev.enishi.platform.data.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer who was not handed over. */
@Schema(
        description =
                "A customer who stayed, because the colleague has a customer of the same handle on the same site.")
public record KeptCustomer(
        @Schema(description = "The customer who stayed.") UUID customerId,

        @Schema(description = "The colleague's own customer of that handle and site.")
        UUID existingCustomerId) {

    static KeptCustomer of(Row row) {
        return new KeptCustomer(row.uuid("id"), row.uuid("existing_id"));
    }
}
