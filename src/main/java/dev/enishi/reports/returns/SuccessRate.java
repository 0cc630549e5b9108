package dev.enishi.reports.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of some, and between which bounds the true share lies as far as chance is concerned. */
@Rule
@Schema(
        description =
                "How many of some, with the Wilson interval at 95 %. Of none there is no rate; of few the interval is wide.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessRate(
        @Schema(description = "Of how many.", examples = "80")
        int of,

        @Schema(description = "How many of them.", examples = "24")
        int succeeded,

        @Schema(description = "The share in percent, to a tenth.", examples = "30.0") @Nullable
        Double ratePercent,

        @Schema(description = "The lower bound of the interval in percent, to a tenth.", examples = "21.1") @Nullable
        Double lowPercent,

        @Schema(description = "The upper bound of the interval in percent, to a tenth.", examples = "40.8") @Nullable
        Double highPercent) {
    /** So many of so many. */
    static SuccessRate of(int succeeded, int of) {
        if (of == 0) {
            return new SuccessRate(0, 0, null, null, null);
        }
        Wilson interval = Wilson.of(succeeded, of);
        return new SuccessRate(
                of, succeeded, percent((double) succeeded / of), percent(interval.low()), percent(interval.high()));
    }

    private static double percent(double share) {
        return Math.round(1000 * share) / 10.0;
    }
}
