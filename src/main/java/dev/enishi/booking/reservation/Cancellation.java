package dev.enishi.booking.reservation;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a reservation is cancelled. */
@Schema(description = "Why a reservation is cancelled.")
public record Cancellation(
        @Schema(description = "The kind of reason.", examples = "CUSTOMER") @NotNull
        CancelReason reason,

        @Screened(TextField.RESERVATIONS)
        @Schema(description = "In words, for the history, 1 to 500 characters.", examples = "残業になった")
        @Size(min = 1, max = 500)
        @Nullable String note) {}
