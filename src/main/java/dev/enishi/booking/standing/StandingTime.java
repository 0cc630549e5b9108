package dev.enishi.booking.standing;

import dev.enishi.booking.reservation.ReservationTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where occurrences of a standing reservation are moved. */
@Schema(
        description =
                "Where occurrences of a standing reservation are moved: all by as many days as the named one, to its "
                        + "new local time.")
public record StandingTime(
        @Schema(description = "The occurrence that `startsAt` is meant for.") @NotNull
        UUID reservationId,

        @Schema(description = "Its new start.", examples = "2026-11-28T22:00:00+09:00") @NotNull
        OffsetDateTime startsAt,

        @Schema(description = "How long each is, 5 minutes to a day.", examples = "60")
        @NotNull
        @Min(ReservationTime.SHORTEST_MINUTES)
        @Max(ReservationTime.LONGEST_MINUTES)
        Integer durationMinutes,

        @Schema(description = "Which occurrences.", examples = "FOLLOWING") @NotNull
        StandingScope scope,

        @Schema(description = "What to do when occurrences cannot have their time. Default `REFUSE`.") @Nullable
        Conflicts conflicts) {}
