package dev.enishi.followup;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.Touch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The method in one look at a performer's day.
 *
 * @param suppressed why nothing is suggested now, or null
 * @param count how many customers must hear from her
 * @param lanes the same by lane
 * @param plan all of {@code NOW} and {@code TODAY}, at most 200 together, then the first of {@code CADENCE}, by the policy
 *     {@code dailyPlanSize}
 * @param reasons the same by reason, those without anybody left out
 * @param dormantCount how many are dormant
 * @param dormant the first of them
 * @param focus the few people she is doing this for
 */
public record FollowUpDigest(
        @Nullable Suppressed suppressed,
        int count,
        Map<Lane, Integer> lanes,
        List<FollowUpItem> plan,
        List<OfReason> reasons,
        int dormantCount,
        List<DormantCustomer> dormant,
        List<FocusPerson> focus) {

    /** Those of one reason. */
    @Schema(description = "Customers who must hear from the performer for one reason.")
    public record OfReason(
            @Schema(description = "Which reason.") ReasonCode code,

            @Schema(description = "How many.", minimum = "1", maximum = "2147483647", examples = "4")
            int count,

            @Schema(description = "The first of them, at most 5.")
            List<FollowUpItem> items) {}

    /** One of her focus people. */
    @Schema(description = "One of the few people the performer is doing this for.")
    public record FocusPerson(
            @Schema(description = "The customer.") CustomerSummary customer,

            @Schema(description = "Why the performer does this for the customer.", examples = "毎週来てくれる") @Nullable
            String motive,

            @Schema(description = "The last chat.") @Nullable
            LastChat lastChat,

            @Schema(description = "Its start.") @Nullable Instant lastChatAt,

            @Schema(description = "The last login on the site.") @Nullable
            Instant lastLoginAt,

            @Schema(description = "The last message.") @Nullable
            MessageBrief lastMessage,

            @Schema(description = "The newest note.") @Nullable
            NoteBrief newestNote,

            @Schema(description = "How long since they had to do with each other.") @Nullable
            Touch touch,

            @Schema(description = "How often the customer hears from the performer.")
            CadenceView cadence,

            @Schema(description = "That the customer must hear from the performer, and why.") @Nullable
            DueView due) {}
}
