package dev.enishi.booking.reservation;

import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something happens to a reservation. */
@Schema(description = "Why, for the history; can be left out.")
public record TransitionNote(
        @Screened(TextField.RESERVATIONS)
        @Schema(description = "The reason in words, 1 to 500 characters.", examples = "その時間は別の予定がある")
        @Size(min = 1, max = 500)
        @Nullable String reason) {}
