package dev.enishi.reports.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a performer wants to reach in a week. */
@Schema(description = "What the performer wants to reach in a week; what is absent is no goal.")
public record GoalInput(
        @Schema(description = "Chat rate of a week, percent, 1 to 100.", examples = "60") @Min(1) @Max(100) @Nullable
        Integer chatRatePercent,

        @Schema(description = "Earnings of a week in chats and secret messages, whole yen.", examples = "80000")
        @Min(1)
        @Max(100_000_000)
        @Nullable Integer earningsPerWeek,

        @Schema(description = "Customers in a week who come for the first time, 1 to 1000.", examples = "3")
        @Min(1)
        @Max(1000)
        @Nullable Integer newcomersPerWeek) {}
