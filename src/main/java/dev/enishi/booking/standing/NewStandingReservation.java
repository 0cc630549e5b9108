package dev.enishi.booking.standing;

import dev.enishi.booking.reservation.ReservationTime;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A standing reservation to be placed. */
@Schema(
        description =
                "A standing reservation to be placed: each week or every n weeks at the same local time, until a day "
                        + "or a number of times, whichever comes first.")
public record NewStandingReservation(
        @Schema(description = "The customer it is for; the time of the customer's performer is taken.") @NotNull
        UUID customerId,

        @Schema(
                description = "When the first occurrence starts; its local time is that of all.",
                examples = "2026-11-27T21:00:00+09:00")
        @NotNull
        OffsetDateTime startsAt,

        @Schema(description = "How long each is, 5 minutes to a day.", examples = "60")
        @NotNull
        @Min(ReservationTime.SHORTEST_MINUTES)
        @Max(ReservationTime.LONGEST_MINUTES)
        Integer durationMinutes,

        @Schema(description = "Every how many weeks. Default 1.", examples = "1") @Min(1) @Max(52) @Nullable
        Integer everyWeeks,

        @Schema(description = "How many occurrences.", examples = "12") @Min(1) @Max(Recurrence.MOST) @Nullable
        Integer count,

        @Schema(
                description = "The last local day on which one can be, at most 731 days ahead and 104 occurrences.",
                examples = "2027-03-31")
        @Nullable LocalDate until,

        @Schema(description = "What to do when occurrences cannot have their time. Default `REFUSE`.") @Nullable
        Conflicts conflicts,

        @Screened(TextField.RESERVATIONS)
        @Schema(description = "What the customer wrote with it, 1 to 1000 characters.", examples = "毎週金曜にお願いします")
        @Size(min = 1, max = 1000)
        @Nullable String message) {

    /** It ends some time. */
    public NewStandingReservation {
        ViolatedRules.check()
                .that(count != null || until != null, "/count", CommonProblem.REQUIRED)
                .done();
    }

    int weeks() {
        return everyWeeks == null ? 1 : everyWeeks;
    }
}
