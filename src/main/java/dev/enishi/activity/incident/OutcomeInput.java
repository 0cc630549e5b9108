package dev.enishi.activity.incident;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer did after the refusal. */
@Schema(description = "What the customer did after the refusal.")
public record OutcomeInput(
        @Schema(description = "Stayed or left.", examples = "STAYED") @NotNull
        IncidentOutcome outcome) {}
