package dev.enishi.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody has kept his reservations. */
@Schema(description = "How the customer has kept reservations.")
public record ReservationRecord(
        @Schema(description = "How many came about.", examples = "9")
        int completed,

        @Schema(description = "To how many the customer did not come.", examples = "1")
        int noShows,

        @Schema(
                description = "Those to which the customer did not come, in percent of both; absent without any.",
                examples = "10")
        @Nullable Integer noShowPercent) {

    /** The record of somebody who came so often and so often did not. */
    public static ReservationRecord of(int completed, int noShows) {
        int both = completed + noShows;
        return new ReservationRecord(
                completed, noShows, both == 0 ? null : Math.toIntExact(Math.round(100.0 * noShows / both)));
    }
}
