package dev.enishi.booking.visit;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That he refuses an offer. */
@Schema(description = "That the customer refuses.")
public record OfferRefusal(
        @Screened(TextField.RESERVATIONS)
        @Schema(description = "Why, 1 to 500 characters.", examples = "来週は出張")
        @Size(min = 1, max = 500)
        @Nullable String reason) {}
