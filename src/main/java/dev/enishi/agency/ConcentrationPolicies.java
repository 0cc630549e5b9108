package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when on what a performer earns rests on too few people. */
@Rule
@Schema(description = "From when on what a performer earns rests on too few people.")
public record ConcentrationPolicies(
        @Schema(description = "Days whose earnings count, before today. Default 90.", examples = "90") @Min(7) @Max(366)
        Integer lookBackDays,

        @Schema(
                description = "Effective number of customers below which the alert is `AMBER`. Default 10.",
                examples = "10")
        @Min(1)
        @Max(100)
        Integer amberBelow,

        @Schema(
                description =
                        "Effective number of customers down from which the alert is `RED`, where it would be `AMBER`. Default 5.",
                examples = "5")
        @Min(0)
        @Max(100)
        Integer redAtMost,

        @Schema(
                description = "Chats in these days, peeks apart, from which there is an alert at all. Default 10.",
                examples = "10")
        @Min(1)
        @Max(1000)
        Integer minChats) {

    /** All defaults. */
    public static final ConcentrationPolicies DEFAULTS = new ConcentrationPolicies(null, null, null, null);

    /** Fills in the defaults. */
    public ConcentrationPolicies(
            @Nullable Integer lookBackDays,
            @Nullable Integer amberBelow,
            @Nullable Integer redAtMost,
            @Nullable Integer minChats) {
        this.lookBackDays = or(lookBackDays, 90);
        this.amberBelow = or(amberBelow, 10);
        this.redAtMost = or(redAtMost, 5);
        this.minChats = or(minChats, 10);
    }

    private static Integer or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
