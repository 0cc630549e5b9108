package dev.enishi.booking.standing;

import dev.enishi.booking.reservation.CancelReason;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.textcheck.Screened;
import dev.enishi.textcheck.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which occurrences of a standing reservation are cancelled, and why. */
@Schema(description = "Which occurrences of a standing reservation are cancelled, and why.")
public record StandingCancellation(
        @Schema(description = "The kind of reason.", examples = "CUSTOMER") @NotNull
        CancelReason reason,

        @Screened(TextField.RESERVATIONS)
        @Schema(description = "In words, for the history, 1 to 500 characters.", examples = "転勤になった")
        @Size(min = 1, max = 500)
        @Nullable String note,

        @Schema(description = "Which occurrences.", examples = "ALL") @NotNull
        StandingScope scope,

        @Schema(description = "`FOLLOWING`: the first of them.") @Nullable
        UUID reservationId) {

    /** Following needs to know from where. */
    public StandingCancellation {
        ViolatedRules.check()
                .that(
                        scope != StandingScope.FOLLOWING || reservationId != null,
                        "/reservationId",
                        CommonProblem.REQUIRED)
                .done();
    }
}
