package dev.enishi.wording.rendering;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a template is filled in. */
@Schema(description = "For whom a template is filled in.")
public record NewRendering(
        @Schema(description = "The customer to whom it is written.") @NotNull
        UUID customerId) {}
