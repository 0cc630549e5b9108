package dev.enishi.agency;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A performer as lists show her. */
@Schema(description = "A performer, as shown in lists.")
public record PerformerName(
        @Schema(description = "Id of the performer.") UUID id,

        @Schema(description = "What the performer is called.", examples = "みお")
        String name) {}
