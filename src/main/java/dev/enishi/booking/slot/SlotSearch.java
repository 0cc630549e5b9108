package dev.enishi.booking.slot;

import dev.enishi.booking.availability.DayRange;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, beside the days ({@link DayRange}). */
public record SlotSearch(
        @Parameter(description = "How long, 5 minutes to a day.", example = "30")
        @QueryParam("durationMinutes")
        @NotNull
        @Min(5)
        @Max(1440)
        Integer durationMinutes,

        @Parameter(
                description = "For whom. Default `REGULAR`: what anybody could take. Not together with `customerId`.",
                example = "NEWCOMER")
        @QueryParam("audience")
        @Nullable Audience audience,

        @Parameter(
                description = "For this customer of the performer: the audience follows from the stage, and `refusal` "
                        + "says whether something else is in the way.")
        @QueryParam("customerId")
        @Nullable UUID customerId,

        @Parameter(description = "How they are listed. Default one after the other.", example = "BUSINESS_DAY")
        @QueryParam("groupBy")
        @Nullable SlotGrouping groupBy) {

    /**
     * Checks what cannot be said of one parameter alone.
     *
     * @throws ProblemException naming {@code audience}, which follows from the customer
     */
    void check() {
        if (audience != null && customerId != null) {
            throw ProblemException.of(
                    Violation.in("audience", CommonProblem.INVALID_VALUE).worded("customer"));
        }
    }

    Audience audienceOrDefault() {
        return audience == null ? Audience.REGULAR : audience;
    }
}
