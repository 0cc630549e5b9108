package dev.enishi.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to be added. */
@Schema(description = "A customer to be added.")
public record NewCustomer(
        @Schema(description = "The customer's performer. A performer's own key may leave it out.") @Nullable
        UUID performerId,

        @Schema(description = "The customer's site.") @NotNull
        UUID siteId,

        @JsonUnwrapped CustomerChange details) {}
