package dev.enishi.booking.visit;

import dev.enishi.booking.reservation.ReservationTime;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A next visit to be offered. */
@Rule
@Schema(description = "A next visit to be offered.")
public record NewNextVisitOffer(
        @Schema(description = "The chat with this customer at whose end it is made. Default the last one.") @Nullable
        UUID chatId,

        @Schema(
                description =
                        "When it would start; to come, and else looked at only when the customer accepts. Default: "
                                + "weekday and time of the chat, a week later or more, or the first free start after "
                                + "that.",
                examples = "2026-11-29T20:00:00+09:00")
        @Nullable Instant startsAt,

        @Schema(description = "How long, 5 minutes to a day. Default 30.", examples = "30")
        @Min(ReservationTime.SHORTEST_MINUTES)
        @Max(ReservationTime.LONGEST_MINUTES)
        @Nullable Integer durationMinutes) {

    /**
     * When it would start, where that is said.
     *
     * @throws ProblemException 422 when that is in the past
     */
    Optional<Instant> startToCome(Instant now) {
        if (startsAt != null && startsAt.isBefore(now)) {
            throw ProblemException.of(Violation.at("/startsAt", CommonProblem.IN_THE_PAST));
        }
        return Optional.ofNullable(startsAt);
    }

    int durationOrDefault() {
        return durationMinutes == null ? 30 : durationMinutes;
    }
}
