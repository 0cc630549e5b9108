package dev.enishi.agency;

import dev.enishi.platform.Rule;
import dev.enishi.platform.http.ViolatedRules;
import dev.enishi.platform.problem.CommonProblem;
import dev.enishi.platform.problem.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency can decide about reservations. */
@Rule
@Schema(description = "What an agency can decide about reservations.")
public record ReservationPolicies(
        @Schema(
                description =
                        "Minutes between the starts that can be booked, counted on the local clock: 5, 10, 15, 20, "
                                + "30 or 60. Default 15.",
                examples = "15")
        @Min(5)
        @Max(60)
        Integer gridMinutes,

        @Schema(description = "Minutes kept free after a reservation. Default 0.", examples = "10") @Min(0) @Max(240)
        Integer bufferMinutes,

        @Schema(
                description = "Minutes for which a requested reservation is held, never beyond its start. Default 720.",
                examples = "720")
        @Min(1)
        @Max(10_080)
        Integer holdMinutes,

        @Schema(
                description = "Minutes from now before which a customer can request nothing. Default 0.",
                examples = "30")
        @Min(0)
        @Max(10_080)
        Integer leadMinutes,

        @Schema(
                description = "Percent of the bookable minutes of a week that are left to prospects and newcomers. "
                        + "Default 0.",
                examples = "20")
        @Min(0)
        @Max(90)
        Integer newcomerSharePercent,

        @Schema(
                description = "Hours before a start from which it is open to all, newcomer or not. Default 6.",
                examples = "6")
        @Min(0)
        @Max(168)
        Integer newcomerReleaseHours,

        @Schema(description = "Whether a prospect has to mail before reserving. Default false.")
        Boolean prospectsMailFirst,

        @Schema(
                description = "Missed attempts since the last chat from which a caution is shown. Default 2.",
                examples = "2")
        @Min(1)
        @Max(20)
        Integer missedAttemptsAlert) {

    /** What divides an hour; all are multiples of five minutes. */
    private static final List<Integer> GRIDS = List.of(5, 10, 15, 20, 30, 60);

    /** All defaults. */
    public static final ReservationPolicies DEFAULTS =
            new ReservationPolicies(null, null, null, null, null, null, null, null);

    /** Fills in the defaults and checks that the grid divides an hour. */
    public ReservationPolicies(
            @Nullable Integer gridMinutes,
            @Nullable Integer bufferMinutes,
            @Nullable Integer holdMinutes,
            @Nullable Integer leadMinutes,
            @Nullable Integer newcomerSharePercent,
            @Nullable Integer newcomerReleaseHours,
            @Nullable Boolean prospectsMailFirst,
            @Nullable Integer missedAttemptsAlert) {
        this.gridMinutes = or(gridMinutes, 15);
        this.bufferMinutes = or(bufferMinutes, 0);
        this.holdMinutes = or(holdMinutes, 720);
        this.leadMinutes = or(leadMinutes, 0);
        this.newcomerSharePercent = or(newcomerSharePercent, 0);
        this.newcomerReleaseHours = or(newcomerReleaseHours, 6);
        this.prospectsMailFirst = prospectsMailFirst != null && prospectsMailFirst;
        this.missedAttemptsAlert = or(missedAttemptsAlert, 2);
        ViolatedRules.check()
                .that(
                        GRIDS.contains(this.gridMinutes),
                        Violation.at("/gridMinutes", CommonProblem.INVALID_VALUE, GRIDS)
                                .quoting(this.gridMinutes))
                .done();
    }

    /** The first start that customers can request at an instant. */
    public Instant firstStartForCustomers(Instant now) {
        return now.plus(Duration.ofMinutes(leadMinutes));
    }

    /** Its own, because the two classes would otherwise wait for each other's defaults. */
    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
