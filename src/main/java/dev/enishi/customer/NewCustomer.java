package dev.enishi.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to be added. */
@Schema(description = "A customer to be added.")
public record NewCustomer(
        @Schema(description = "Whose customer he is. A performer's own key may leave it out.") @Nullable
        UUID performerId,

        @Schema(description = "The site he is on.") @NotNull UUID siteId,

        @JsonUnwrapped CustomerChange details) {}
