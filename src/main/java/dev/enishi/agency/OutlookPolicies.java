package dev.enishi.agency;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a customer is slipping away, and when that is learnt anew. */
@Rule
@Schema(description = "When a customer is slipping away, and when that is learnt anew.")
public record OutlookPolicies(
        @Schema(
                description =
                        "Chance in percent that a customer still comes, below which the customer is slipping away. "
                                + "A change counts within a minute. Default 50.",
                examples = "50")
        @Min(1)
        @Max(99)
        Integer atRiskPercent,

        @Schema(description = "For how many days that is a reason to write. Default 14.", examples = "14")
        @Min(1)
        @Max(31)
        Integer atRiskDays,

        @Schema(
                description =
                        "After how many days a fit to the customers of the whole agency is made anew by itself, if a tenth of them "
                                + "has chatted since. Default 30.",
                examples = "30")
        @Min(1)
        @Max(365)
        Integer refitDays) {

    /** All defaults. */
    public static final OutlookPolicies DEFAULTS = new OutlookPolicies(null, null, null);

    /** Fills in the defaults. */
    public OutlookPolicies(@Nullable Integer atRiskPercent, @Nullable Integer atRiskDays, @Nullable Integer refitDays) {
        this.atRiskPercent = atRiskPercent == null ? 50 : atRiskPercent;
        this.atRiskDays = atRiskDays == null ? 14 : atRiskDays;
        this.refitDays = refitDays == null ? 30 : refitDays;
    }
}
