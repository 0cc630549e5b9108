package dev.enishi.booking.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a reservation takes place. */
@Schema(description = "When a reservation takes place.")
public record ReservationTime(
        @Schema(
                description = "When it starts: in the future, at most 731 days ahead, on the grid of the local clock "
                        + "(policy `gridMinutes`).",
                examples = "2026-11-27T21:00:00+09:00")
        @NotNull
        OffsetDateTime startsAt,

        @Schema(description = "How long, 5 minutes to a day.", examples = "30")
        @NotNull
        @Min(SHORTEST_MINUTES)
        @Max(LONGEST_MINUTES)
        Integer durationMinutes) {

    /** The shortest reservation, minutes. */
    public static final int SHORTEST_MINUTES = 5;

    /** The longest reservation, minutes. */
    public static final int LONGEST_MINUTES = 1440;
}
