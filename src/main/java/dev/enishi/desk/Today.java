package dev.enishi.desk;

import dev.enishi.boundary.alert.AlertView;
import dev.enishi.followup.DormantCustomer;
import dev.enishi.followup.FollowUpDigest.FocusPerson;
import dev.enishi.followup.FollowUpDigest.OfReason;
import dev.enishi.followup.FollowUpItem;
import dev.enishi.followup.Lane;
import dev.enishi.followup.Suppressed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Her home screen in one call. */
@Schema(description = "The performer's home screen in one call: how much there is of each list, and its first items.")
public record Today(
        @Schema(description = "The business day.", examples = "2026-11-22")
        LocalDate on,

        @Schema(description = "Why nothing is suggested now.") @Nullable
        Suppressed suppressed,

        @Schema(description = "How many customers must hear from the performer.", examples = "34")
        int followUpCount,

        @Schema(description = "The same by lane.", examples = "{\"NOW\": 3, \"TODAY\": 5, \"CADENCE\": 26}")
        Map<Lane, Integer> lanes,

        @Schema(
                description = "The plan of the day, in the order of the list: all of `NOW` and `TODAY` (at most 200 "
                        + "together), then the first of `CADENCE` (policy `dailyPlanSize`).")
        List<FollowUpItem> followUps,

        @Schema(description = "The same by reason, those without anybody left out.")
        List<OfReason> reasons,

        @Schema(description = "How many chats there are to read again (policy `reviewDays`).", examples = "6")
        int reviewCount,

        @Schema(description = "The first of them.") List<ReviewItem> reviews,

        @Schema(description = "How many customers are dormant.", examples = "3")
        int dormantCount,

        @Schema(description = "The first of them, at most 5.")
        List<DormantCustomer> dormant,

        @Schema(description = "The few people the performer is doing this for.")
        List<FocusPerson> focus,

        @Schema(
                description =
                        "The performer's reservations of the day, requested, confirmed or past, in time order; before "
                                + "them the confirmed ones of the last 7 days that still lack an outcome.")
        List<TodayReservation> reservations,

        @Schema(
                description = "Requests of any day that wait for the performer's answer, soonest expiry first, at "
                        + "most 20.")
        List<TodayReservation> requests,

        @Schema(
                description =
                        "Who came while the performer was busy, or got no answer to a request, twice or more often "
                                + "since the last chat (policy "
                                + "`missedAttemptsAlert`); at most 5, who came last first.")
        List<MissedCustomer> missedAttempts,

        @Schema(
                description = "After how many chats something is missing (`GET /v1/performers/{id}/after-chats`).",
                examples = "2")
        int afterChatCount,

        @Schema(description = "How many alerts are open; 0 without the scope `boundaries:read`.", examples = "1")
        int alertCount,

        @Schema(description = "The newest of them, at most 5.")
        List<AlertView> alerts,

        @Schema(
                description = "With `view=compact` only: everybody of all lists, once, those of the plan in its order "
                        + "first. The lists themselves are empty then.")
        @Nullable List<TodayPerson> people) {

    /** The counts without the lists. */
    Today with(List<OfReason> reasons, List<TodayPerson> people) {
        return new Today(
                on,
                suppressed,
                followUpCount,
                lanes,
                List.of(),
                reasons,
                reviewCount,
                List.of(),
                dormantCount,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                afterChatCount,
                alertCount,
                List.of(),
                people);
    }
}
