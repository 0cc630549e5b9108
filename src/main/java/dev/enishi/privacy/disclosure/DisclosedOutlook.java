package dev.enishi.privacy.disclosure;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when on somebody is taken to be slipping away. */
@Schema(description = "From which day the customer is taken to be slipping away, and what that was found from.")
public record DisclosedOutlook(
        @Schema(description = "Id of the fit that said so.") UUID fitId,
        @Schema(description = "First day with a chat.") LocalDate firstChatDay,
        @Schema(description = "Last day with a chat.") LocalDate lastChatDay,

        @Schema(description = "Days with a chat.", examples = "3")
        int chatDays,

        @Schema(description = "Chance in percent below which somebody is slipping away.", examples = "50")
        int atRiskPercent,

        @Schema(
                description =
                        "After how many days customers were taken to come again. Absent where the fit had learnt that.",
                examples = "15")
        @Nullable Integer assumedCadenceDays,

        @Schema(
                description = "For how many days customers were taken to stay. Absent where the fit had learnt that.",
                examples = "60")
        @Nullable Integer assumedLapsedAfterDays,

        @Schema(description = "The day. Absent: not within ten years.") @Nullable
        LocalDate atRiskOn,

        @Schema(description = "When that was found.") Instant scoredAt) {

    static DisclosedOutlook of(Row row) {
        return new DisclosedOutlook(
                row.uuid("fit_id"),
                row.day("first_chat_day"),
                row.day("last_chat_day"),
                row.integer("chat_days"),
                row.integer("at_risk_percent"),
                row.integerOrNull("assumed_cadence_days"),
                row.integerOrNull("assumed_lapsed_after_days"),
                row.dayOrNull("at_risk_on"),
                row.instant("scored_at"));
    }
}
