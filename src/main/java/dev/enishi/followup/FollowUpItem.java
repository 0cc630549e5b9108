package dev.enishi.followup;

import dev.enishi.access.PerformerName;
import dev.enishi.activity.TemplateName;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who must hear from her. */
@Schema(
        description =
                "A customer who must hear from the performer, why, and what they last had to do with " + "each other.")
public record FollowUpItem(
        @Schema(description = "The customer.") CustomerSummary customer,
        @Schema(description = "Who must write.") PerformerName performer,

        @Schema(description = "How urgent it is: that of the most urgent reason.", examples = "CADENCE")
        Lane lane,

        @Schema(description = "The earliest day among the reasons.", examples = "2026-11-21")
        LocalDate dueOn,

        @Schema(description = "Days since then.", examples = "1")
        int overdueDays,

        @Schema(description = "Why, at least one.") List<ReasonView> reasons,

        @Schema(
                description = "`UNANSWERED_REQUEST`: the starts that are free for the customer now, nearest to the one "
                        + "that was asked for first, at most 3.")
        @Nullable List<Instant> freeStarts,

        @Schema(
                description =
                        "Templates that fit, those for the most urgent reason first, the performer's own before the "
                                + "agency's, at most 3.",
                maxItems = 3)
        List<TemplateName> templates,

        @Schema(description = "The last chat.") @Nullable LastChat lastChat,

        @Schema(description = "Its start.") @Nullable Instant lastChatAt,

        @Schema(description = "The last login on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "The last message.") @Nullable MessageBrief lastMessage,
        @Schema(description = "The newest note.") @Nullable NoteBrief newestNote,

        @Schema(description = "How long since they had to do with each other.") @Nullable
        Touch touch,

        @Schema(description = "How often the customer hears from the performer.")
        CadenceView cadence) {}
