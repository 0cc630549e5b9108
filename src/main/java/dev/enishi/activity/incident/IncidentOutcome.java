package dev.enishi.activity.incident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer did after the refusal. */
@Schema(
        description =
                "What the customer did after the refusal: `STAYED` or `LEFT`. It is reported, and never a reason to "
                        + "yield.")
public enum IncidentOutcome {
    STAYED,
    LEFT
}
