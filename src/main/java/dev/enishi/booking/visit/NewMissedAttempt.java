package dev.enishi.booking.visit;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer came while she was busy. */
@Schema(description = "That a customer came while the performer was busy.")
public record NewMissedAttempt(
        @Schema(description = "When the customer came; not in the future. Default now.") @Nullable
        Instant at,

        @Schema(description = "A note, 1 to 500 characters.", examples = "2ショット中に待機を見に来た。")
        @Size(min = 1, max = 500)
        @Nullable String body) {}
