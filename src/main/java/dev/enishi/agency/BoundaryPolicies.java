package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency can decide about lines that customers cross. */
@Rule
@Schema(description = "What an agency can decide about lines that customers cross.")
public record BoundaryPolicies(
        @Schema(
                description =
                        "Days for which the cadence leaves a customer in peace who was refused, unless the customer "
                                + "chats on the site again. Default 30.",
                examples = "30")
        @Min(0)
        @Max(365)
        Integer refusalQuietDays,

        @Schema(
                description =
                        "Days after an incident within which one further up the ladder is an escalation. Default 30.",
                examples = "30")
        @Min(1)
        @Max(365)
        Integer escalationDays,

        @Schema(
                description = "Days within which a second incident, whatever its kind, is an escalation. Default 7.",
                examples = "7")
        @Min(1)
        @Max(365)
        Integer repeatedWithinDays,

        @Schema(
                description = "From which step of the ladder on a customer is banned at once. Default `NEVER`.",
                examples = "MEETING")
        BlockingStep blockFrom,

        @Schema(description = "About earnings that rest on few people.")
        ConcentrationPolicies concentration) {

    /** All defaults. */
    public static final BoundaryPolicies DEFAULTS = new BoundaryPolicies(null, null, null, null, null);

    /** Fills in the defaults. */
    public BoundaryPolicies(
            @Nullable Integer refusalQuietDays,
            @Nullable Integer escalationDays,
            @Nullable Integer repeatedWithinDays,
            @Nullable BlockingStep blockFrom,
            @Nullable ConcentrationPolicies concentration) {
        this.refusalQuietDays = or(refusalQuietDays, 30);
        this.escalationDays = or(escalationDays, 30);
        this.repeatedWithinDays = or(repeatedWithinDays, 7);
        this.blockFrom = blockFrom == null ? BlockingStep.NEVER : blockFrom;
        this.concentration = concentration == null ? ConcentrationPolicies.DEFAULTS : concentration;
    }

    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
