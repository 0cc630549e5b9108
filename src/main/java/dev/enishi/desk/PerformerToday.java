package dev.enishi.desk;

import dev.enishi.access.PerformerName;
import dev.enishi.followup.AgencyFollowUpCounts;
import dev.enishi.followup.Lane;
import dev.enishi.followup.Suppressed;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The day of one performer in numbers. */
@Schema(
        description =
                "The day of one performer in numbers. `followUpCount`, `lanes`, `reviewCount`, `dormantCount` and `afterChatCount` are those "
                        + "of the performer's own `today`; `requests`, `reservationCount` and `missedAttemptCount` say how many "
                        + "there are of what it lists. `live`, `outcomesMissing` and `requestExpiresAt` are here only.")
public record PerformerToday(
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(description = "Why nothing is suggested now.") @Nullable
        Suppressed suppressed,

        @Schema(description = "How many customers must hear from the performer.", examples = "34")
        int followUpCount,

        @Schema(description = "The same by lane.", examples = "{\"NOW\": 3, \"TODAY\": 5, \"CADENCE\": 26}")
        Map<Lane, Integer> lanes,

        @Schema(description = "How many customers are in a live chat with the performer now.", examples = "2")
        int live,

        @Schema(description = "How many requests of any day wait for an answer.", examples = "1")
        int requests,

        @Schema(description = "When the first of these runs out.") @Nullable
        Instant requestExpiresAt,

        @Schema(description = "Reservations of the day, requested, confirmed or past.", examples = "4")
        int reservationCount,

        @Schema(
                description =
                        "Confirmed reservations of the day and of the 7 days before it that have ended and lack an "
                                + "outcome.",
                examples = "1")
        int outcomesMissing,

        @Schema(
                description =
                        "Customers who came while the performer was busy, or got no answer to a request, twice or "
                                + "more often since the last chat (policy `missedAttemptsAlert`).",
                examples = "1")
        int missedAttemptCount,

        @Schema(description = "Chats to read again (policy `reviewDays`).", examples = "6")
        int reviewCount,

        @Schema(description = "Customers who are dormant.", examples = "3")
        int dormantCount,

        @Schema(description = "Open alerts; 0 without the scope `boundaries:read`.", examples = "1")
        int alertCount,

        @Schema(
                description =
                        "Chats after which something is missing: memo, thank-you, or whether this is a favourite.",
                examples = "2")
        int afterChatCount) {

    static PerformerToday of(AgencyFollowUpCounts.OfPerformer followUps, AgencyTodayQueries.Visits visits) {
        return new PerformerToday(
                followUps.performer(),
                followUps.suppressed(),
                followUps.followUps(),
                followUps.lanes(),
                followUps.live(),
                visits.requests(),
                visits.requestExpiresAt(),
                visits.reservations(),
                visits.outcomesMissing(),
                visits.missedAttempts(),
                visits.reviews(),
                followUps.dormant(),
                visits.alerts(),
                visits.afterChats());
    }
}
