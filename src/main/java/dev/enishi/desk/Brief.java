package dev.enishi.desk;

import dev.enishi.access.PerformerName;
import dev.enishi.boundary.alert.AlertBrief;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.CadenceView;
import dev.enishi.followup.DueView;
import dev.enishi.followup.MessageBrief;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is this? Made to be read in three seconds. */
@Schema(description = "Who is this? Made to be read in three seconds, when somebody comes in.")
public record Brief(
        @Schema(description = "The customer.") CustomerSummary customer,
        @Schema(description = "The customer's performer.") PerformerName performer,

        @Schema(description = "Why the customer is one of the performer's focus people.", examples = "毎週来てくれる")
        @Nullable String focusMotive,

        @Schema(description = "Whether the customer marked the performer as a favourite.")
        boolean favoritedBy,

        @Schema(description = "Tags, sorted.", examples = "[\"釣り\", \"犬\"]")
        List<String> tags,

        @Schema(description = "Month and day of the customer's birthday, MM-DD.", maxLength = 5, examples = "02-29")
        @Nullable String birthday,

        @Schema(description = "Reading of the call name.", examples = "タロウ") @Nullable
        String kana,

        @Schema(description = "The last chat, and what it was about.") @Nullable
        BriefChat lastChat,

        @Schema(description = "Its start.") @Nullable Instant lastChatAt,

        @Schema(description = "The last login on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "The last message; absent without the scope `messages:read`.") @Nullable
        MessageBrief lastMessage,

        @Schema(description = "How often the customer hears from the performer.")
        CadenceView cadence,

        @Schema(description = "What the performer wrote down: pinned first, then newest, at most 5.")
        List<BriefNote> notes,

        @Schema(
                description =
                        "What was promised to the customer and is neither kept nor settled by a chat that has ended "
                                + "or a mail: first what is for the next chat and whose day has come, newest first, then "
                                + "what is for days to come, by day; at most 10.")
        List<BriefPromise> promises,

        @Schema(description = "How long since they had to do with each other.") @Nullable
        Touch touch,

        @Schema(description = "Number of chats, peeks apart.", examples = "12")
        int chatCount,

        @Schema(description = "Start of the first chat.") @Nullable
        Instant firstChatAt,

        @Schema(
                description = "Whole yen of all chats.",
                minimum = "0",
                maximum = "9007199254740991",
                examples = "48000")
        long earnings,

        @Schema(description = "The next reservation that is held or confirmed and has not ended.") @Nullable
        NextReservation nextReservation,

        @Schema(description = "What became of those before.")
        ReservationRecord reservations,

        @Schema(description = "What to be careful about.") List<Caution> cautions,

        @Schema(
                description =
                        "Open alerts about the customer, newest first; none without the " + "scope `boundaries:read`.")
        List<AlertBrief> alerts,

        @Schema(
                description = "That the customer must hear from the performer today, and why; absent on the "
                        + "performer's day off.")
        @Nullable DueView due) {}
