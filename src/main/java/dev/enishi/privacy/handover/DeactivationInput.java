package dev.enishi.privacy.handover;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a performer is deactivated. */
@Schema(description = "How a performer is deactivated.")
public record DeactivationInput(
        @Schema(
                description = "The colleague who gets the performer's customers; absent: they stay with the "
                        + "performer for now.")
        @Nullable UUID handOverTo) {}
