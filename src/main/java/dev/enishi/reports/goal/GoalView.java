package dev.enishi.reports.goal;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a performer wants to reach in a week, as it was put. */
@Schema(description = "What the performer wants to reach in a week; what is absent is no goal.")
public record GoalView(
        @Schema(description = "Counts the changes, 0 before the first; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Chat rate of a week, percent.", examples = "60") @Nullable
        Integer chatRatePercent,

        @Schema(description = "Earnings of a week in chats and secret messages, whole yen.", examples = "80000")
        @Nullable Integer earningsPerWeek,

        @Schema(description = "Customers in a week who come for the first time.", examples = "3") @Nullable
        Integer newcomersPerWeek)
        implements Versioned {

    /** The columns of {@code performer_goal g} that {@link #of} reads. */
    static final String COLUMNS =
            "coalesce(g.version, 0) as version, g.chat_rate_percent, g.earnings_per_week, g.newcomers_per_week";

    /** Reads {@link #COLUMNS}. */
    static GoalView of(Row row) {
        return new GoalView(
                row.integer("version"),
                row.integerOrNull("chat_rate_percent"),
                row.integerOrNull("earnings_per_week"),
                row.integerOrNull("newcomers_per_week"));
    }
}
