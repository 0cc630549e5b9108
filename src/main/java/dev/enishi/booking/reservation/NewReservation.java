package dev.enishi.booking.reservation;

import dev.enishi.customer.CustomerRef;
import dev.enishi.platform.Rule;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reservation to be placed. */
@Rule
@Schema(description = "A reservation to be placed.")
public record NewReservation(
        @Schema(description = "The customer it is for; the time of the customer's performer is taken.") @NotNull
        UUID customerId,

        @Schema(
                description = "When it starts: in the future, at most 731 days ahead, on the grid of the local clock "
                        + "(policy `gridMinutes`).",
                examples = "2026-11-27T20:00:00+09:00")
        @NotNull
        OffsetDateTime startsAt,

        @Schema(description = "How long, 5 minutes to a day.", examples = "30")
        @NotNull
        @Min(ReservationTime.SHORTEST_MINUTES)
        @Max(ReservationTime.LONGEST_MINUTES)
        Integer durationMinutes,

        @Schema(description = "Who wanted it.", examples = "CUSTOMER") @NotNull
        RequestedBy requestedBy,

        @Schema(description = "The site on which they will meet. Default the customer's site; no other is possible.")
        @Nullable UUID siteId,

        @Screened(TextField.RESERVATIONS)
        @Schema(description = "What the customer wrote with it, 1 to 1000 characters.", examples = "金曜の夜に会えますか")
        @Size(min = 1, max = 1000)
        @Nullable String message) {

    /**
     * What is to be placed for its customer.
     *
     * @throws ProblemException 422 when the site is another than the customer's
     */
    BookingRequest requestFor(CustomerRef customer) {
        if (siteId != null && !siteId.equals(customer.siteId())) {
            throw ProblemException.of(Violation.at("/siteId", CommonProblem.UNKNOWN_REFERENCE));
        }
        return new BookingRequest(startsAt, durationMinutes, requestedBy, message, null);
    }
}
