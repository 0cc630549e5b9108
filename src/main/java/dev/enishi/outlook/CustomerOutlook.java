package dev.enishi.outlook;

import dev.enishi.outlook.model.LifetimeModel;
import dev.enishi.outlook.model.Lifetimes;
import dev.enishi.outlook.model.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outlook of one customer. */
@Schema(
        description =
                "What is expected of a customer, after what was recorded until today. A chat that comes changes it at once.")
public record CustomerOutlook(
        @Schema(description = "Id of the customer.") UUID customerId,

        @Schema(description = "What decided. Absent before the first chat.", examples = "BG_NBD") @Nullable
        OutlookModel model,

        @Schema(
                description = "The chance that the customer still comes, 0 to 1. Absent before the first chat.",
                examples = "0.72659")
        @Nullable Double pAlive,

        @Schema(
                description = "Days with a chat that are expected in the days to come. Absent before the first chat.",
                examples = "0.157627")
        @Nullable Double expectedChats,

        @Schema(description = "The fit that it rests on. Absent where the agency has none yet: then `POLICIES` decide.")
        @Nullable UUID fitId,

        @Schema(description = "When that was fitted.") @Nullable
        Instant fittedAt,

        @Schema(description = "The business day on which it was asked for.", examples = "2026-11-28")
        LocalDate on,

        @Schema(description = "For how many days to come.", examples = "30")
        int days,

        @Schema(description = "Days with a chat so far.", examples = "3")
        int chatDays,

        @Schema(description = "The first of them.", examples = "2026-03-01") @Nullable
        LocalDate firstChatDay,

        @Schema(description = "The last of them.", examples = "2026-09-30") @Nullable
        LocalDate lastChatDay) {
    private static final double DIGITS = 1e6;

    /** What models tell of somebody's days with a chat. */
    static CustomerOutlook of(ChatDays chats, Lifetimes lifetimes, CurrentFit fit, LocalDate on, int days) {
        Visits visits = chats.visits(on);
        if (visits == null) {
            return new CustomerOutlook(
                    chats.customerId(), null, null, null, fit.id(), fit.fittedAt(), on, days, 0, null, null);
        }
        LifetimeModel model = lifetimes.of(visits);
        return new CustomerOutlook(
                chats.customerId(),
                OutlookModel.of(lifetimes, visits),
                rounded(model.alive(visits)),
                rounded(model.expected(visits, Visits.weeks(days))),
                fit.id(),
                fit.fittedAt(),
                on,
                days,
                chats.days(),
                chats.first(),
                chats.last());
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
