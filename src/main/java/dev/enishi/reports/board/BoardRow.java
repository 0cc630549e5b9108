package dev.enishi.reports.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.access.PerformerName;
import dev.enishi.followup.Suppressed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A performer on the board. */
@Schema(
        description =
                "A performer in numbers, each as the screen or report says it that shows it alone. What nobody can say is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardRow(
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(description = "Why nothing is suggested now.") @Nullable
        Suppressed suppressed,

        @Schema(description = "How many customers must hear from the performer.", examples = "34")
        int followUpCount,

        @Schema(description = "How many of them wait for a reply to a mail (`REPLY`).", examples = "4")
        int repliesWaiting,

        @Schema(
                description =
                        "Median hours from a mail of the seven days to the first mail of the performer in the 30 days after it, to a tenth; absent where "
                                + "none was answered.",
                minimum = "0",
                maximum = "720",
                examples = "5.5")
        @Nullable Double medianReplyHours,

        @Schema(
                description =
                        "Chats after which something is missing: memo, thank-you, or whether this is a favourite.",
                examples = "2")
        int afterChatCount,

        @Schema(
                description =
                        "Newcomers with whom there was nothing after the first chat: no other chat, and no mail either way.",
                examples = "3")
        int newcomersWithoutSecondTouch,

        @Schema(description = "How many requests of any day wait for an answer.", examples = "1")
        int requests,

        @Schema(
                description =
                        "Customers who must hear from the performer because their request ran out (`UNANSWERED_REQUEST`).",
                examples = "1")
        int unansweredRequests,

        @Schema(
                description =
                        "The effective number of customers on whom the earnings rest (policies `boundaries.concentration`), to a tenth; "
                                + "absent where nothing was earned.",
                minimum = "1",
                examples = "8.3")
        @Nullable Double effectiveCustomers,

        @Schema(
                description = "Chat rate of the seven days, percent to a tenth; absent where nobody was online.",
                minimum = "0",
                maximum = "100",
                examples = "62.5")
        @Nullable Double chatRate,

        @Schema(
                description =
                        "By how many points it is more, or less, than in the seven days before; absent where either is.",
                minimum = "-100",
                maximum = "100",
                examples = "-4.2")
        @Nullable Double chatRateChange,

        @Schema(description = "Open alerts; 0 without the scope `boundaries:read`.", examples = "1")
        int alertCount) {}
