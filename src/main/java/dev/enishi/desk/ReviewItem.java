package dev.enishi.desk;

import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.customer.relationship.Touch;
import dev.enishi.followup.CadenceView;
import dev.enishi.followup.DueView;
import dev.enishi.followup.MessageBrief;
import dev.enishi.followup.NoteBrief;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat to be read again. */
@Schema(description = "A chat of that day, to be read again: with its log, or with its note where there is no log.")
public record ReviewItem(
        @Schema(description = "The customer who came.") CustomerSummary customer,
        @Schema(description = "The chat.") LastChat chat,

        @Schema(description = "Whether they spoke instead of typing.")
        boolean mic,

        @Schema(
                description = "Its log, at most the first 4000 characters; the whole is at `/v1/chats/{id}/log`.",
                examples = "たろう: こんばんは")
        @Nullable String log,

        @Schema(
                description = "Where there is no log: the note about it, or the first one written after it, else the "
                        + "newest one about the customer.")
        @Nullable NoteBrief note,

        @Schema(description = "Start of the last chat.") @Nullable
        Instant lastChatAt,

        @Schema(description = "The last login on the site.") @Nullable
        Instant lastLoginAt,

        @Schema(description = "The last message.") @Nullable MessageBrief lastMessage,

        @Schema(description = "How long since they had to do with each other.") @Nullable
        Touch touch,

        @Schema(description = "How often the customer hears from the performer.")
        CadenceView cadence,

        @Schema(
                description =
                        "That the customer must hear from the performer, and why; absent on a day off and in quiet "
                                + "hours.")
        @Nullable DueView due) {}
