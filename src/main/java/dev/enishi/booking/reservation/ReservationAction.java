package dev.enishi.booking.reservation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.enishi.platform.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be made of a reservation, named as the sub-resource that is put for it. */
@Schema(description = "What can be made of a reservation: the sub-resource that is put for it.")
public enum ReservationAction {
    CONFIRMATION,
    DECLINATION,
    CANCELLATION,
    COMPLETION,
    NO_SHOW,
    TIME;

    /** As it stands in the path: {@code no-show}. */
    @JsonValue
    @Override
    public String toString() {
        return ProblemCode.codeOf(name());
    }
}
