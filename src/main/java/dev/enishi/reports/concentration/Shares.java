package dev.enishi.reports.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On how few people something rests. */
@Rule
@Schema(
        description =
                "On how few people something rests. Without anything there are no shares: then all of it is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shares(
        @Schema(
                description = "So many equal customers would be as concentrated: 1 / `hhi`, to a hundredth.",
                examples = "4.17")
        @Nullable Double effectiveNumber,

        @Schema(
                description =
                        "The sum of the squared shares (Herfindahl and Hirschman), above 0 and at most 1, to six digits.",
                examples = "0.24")
        @Nullable Double hhi,

        @Schema(description = "The share of the customer with most of it, at most 1, to six digits.", examples = "0.4")
        @Nullable Double top1,

        @Schema(description = "The share of the three with most of it, to six digits.", examples = "0.75") @Nullable
        Double top3) {
    static Shares of(Sums sums) {
        return new Shares(
                rounded(sums.effectiveNumber(), 100),
                rounded(sums.hhi(), 1_000_000),
                rounded(sums.share(sums.top1()), 1_000_000),
                rounded(sums.share(sums.top3()), 1_000_000));
    }

    /** To that part of 1. */
    static @Nullable Double rounded(@Nullable Double value, int partsOfOne) {
        return value == null ? null : (double) Math.round(value * partsOfOne) / partsOfOne;
    }
}
