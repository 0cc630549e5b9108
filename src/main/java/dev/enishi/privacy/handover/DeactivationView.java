package dev.enishi.privacy.handover;

import dev.enishi.access.PerformerName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a performer and her customers. */
@Schema(description = "A deactivated performer, and what became of the performer's customers.")
public record DeactivationView(
        @Schema(description = "Who is deactivated.") UUID performerId,
        @Schema(description = "The same by name.") PerformerName performer,
        @Schema(description = "Since when.") Instant deactivatedAt,

        @Schema(description = "The colleague who got the performer's customers by this request.") @Nullable
        UUID handedOverTo,

        @Schema(description = "The same by name.") @Nullable PerformerName handedOverToPerformer,

        @Schema(description = "Number of customers whom the colleague got by this request.", examples = "312")
        int handedOver,

        @Schema(
                description = "Number of customers who stayed, because the colleague has a customer of the same "
                        + "handle on the same site.",
                examples = "4")
        int keptCount,

        @Schema(description = "The first 200 of them.", maxItems = 200)
        List<KeptCustomer> kept) {}
