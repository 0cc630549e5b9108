package dev.enishi.booking.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.booking.reservation.BookingAdvice;
import dev.enishi.booking.reservation.Period;
import dev.enishi.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A start that cannot be. */
@Schema(description = "A start that cannot be, and why.")
public record RefusedStart(
        @Schema(description = "The start that was wanted; where the clocks skip it, the instant after.")
        Instant startsAt,

        @Schema(description = "Stable code.", ref = "ProblemCode", examples = "reservation-overlap")
        String code,

        @Schema(description = "The time that is taken.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Period conflict,

        @Schema(description = "The nearest starts that are free for the customer, nearest first.", maxItems = 3)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Instant> alternatives) {

    /** Why a start was refused. */
    static RefusedStart of(Instant startsAt, ProblemException reason) {
        String code = reason.code().code();
        return reason.extension() instanceof BookingAdvice advice
                ? new RefusedStart(startsAt, code, advice.conflict(), advice.alternatives())
                : new RefusedStart(startsAt, code, null, null);
    }
}
