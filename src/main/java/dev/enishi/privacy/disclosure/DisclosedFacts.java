package dev.enishi.privacy.disclosure;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from the history of a customer, as it is stored. */
@Schema(description = "What follows from the history of a customer. Chats are those other than peeks.")
public record DisclosedFacts(
        @Schema(description = "Start of the first chat.") @Nullable
        Instant firstChatAt,

        @Schema(description = "Its day.") @Nullable LocalDate firstChatDay,
        @Schema(description = "The last chat.") @Nullable UUID lastChatId,

        @Schema(description = "Its kind.", examples = "TWO_SHOT") @Nullable
        ChatKind lastChatKind,

        @Schema(description = "Its start.") @Nullable Instant lastChatAt,
        @Schema(description = "Its end.") @Nullable Instant lastChatEndedAt,
        @Schema(description = "Its day.") @Nullable LocalDate lastChatDay,

        @Schema(description = "Number of chats.", examples = "12")
        int chatCount,

        @Schema(description = "Number of days with a chat.", examples = "9")
        int chatDays,

        @Schema(
                description = "Whole yen of all chats, peeks included.",
                minimum = "0",
                maximum = "9007199254740991",
                examples = "48000")
        long earnings,

        @Schema(description = "The last mail from the customer.") @Nullable
        Instant lastMailInAt,

        @Schema(description = "The last mail to the customer.") @Nullable
        Instant lastMailOutAt,

        @Schema(description = "The last chat or message in either direction.") @Nullable
        Instant lastTouchAt,

        @Schema(description = "Its day.") @Nullable LocalDate lastTouchDay,

        @Schema(description = "The last day on which the performer chatted with or wrote to the customer.") @Nullable
        LocalDate lastContactDay,

        @Schema(
                description = "Days with a mail to the customer since the last chat, thank-yous and replies apart.",
                examples = "1")
        int mailDays,

        @Schema(description = "Days with a follow-up mail since the customer last answered or chatted.", examples = "1")
        int unanswered,

        @Schema(description = "The day from which the customer is due by the cadence.") @Nullable
        LocalDate dueOn,

        @Schema(description = "The day of the chat that still lacks a thank-you.") @Nullable
        LocalDate thankYouOn,

        @Schema(description = "The day of the chat that still lacks a note.") @Nullable
        LocalDate memoOn,

        @Schema(description = "End of the chat that lacked them last.") @Nullable
        Instant caredEndedAt,

        @Schema(description = "Start of the chat that has not ended.") @Nullable
        Instant liveSince,

        @Schema(description = "Latest end of a chat.") @Nullable
        Instant chatsEndAt,

        @Schema(description = "The day of the customer's mail that nobody answered.") @Nullable
        LocalDate replyOn,

        @Schema(description = "The day from which the customer is an idle favourite.") @Nullable
        LocalDate favoriteIdleOn,

        @Schema(description = "The day of the customer's last login on the site.") @Nullable
        LocalDate lastLoginDay,

        @Schema(description = "Month and day of the first chat, MM-DD.", maxLength = 5, examples = "11-06") @Nullable
        String anniversary,

        @Schema(
                description =
                        "Place in the follow-up list: 0 focus, 1 favourite, 2 other; absent when never suggested.",
                examples = "2")
        @Nullable Integer rank,

        @Schema(description = "The same, also when never suggested.", examples = "2")
        int place,

        @Schema(description = "Whether too many mails stayed unanswered.")
        boolean dormant,

        @Schema(description = "When the customer was last refused something.") @Nullable
        Instant refusedAt,

        @Schema(description = "The day until which the customer is left in peace after that.") @Nullable
        LocalDate quietUntil) {

    static DisclosedFacts of(Row row) {
        String lastChatKind = row.textOrNull("last_chat_kind");
        return new DisclosedFacts(
                row.instantOrNull("first_chat_at"),
                row.dayOrNull("first_chat_day"),
                row.uuidOrNull("last_chat_id"),
                lastChatKind == null ? null : ChatKind.valueOf(lastChatKind),
                row.instantOrNull("last_chat_at"),
                row.instantOrNull("last_chat_ended_at"),
                row.dayOrNull("last_chat_day"),
                row.integer("chat_count"),
                row.integer("chat_days"),
                row.big("earnings"),
                row.instantOrNull("last_mail_in_at"),
                row.instantOrNull("last_mail_out_at"),
                row.instantOrNull("last_touch_at"),
                row.dayOrNull("last_touch_day"),
                row.dayOrNull("last_contact_day"),
                row.integer("mail_days"),
                row.integer("unanswered"),
                row.dayOrNull("due_on"),
                row.dayOrNull("thank_you_on"),
                row.dayOrNull("memo_on"),
                row.instantOrNull("cared_ended_at"),
                row.instantOrNull("live_since"),
                row.instantOrNull("chats_end_at"),
                row.dayOrNull("reply_on"),
                row.dayOrNull("favorite_idle_on"),
                row.dayOrNull("last_login_day"),
                row.textOrNull("anniversary"),
                row.integerOrNull("rank"),
                row.integer("place"),
                row.bool("dormant"),
                row.instantOrNull("refused_at"),
                row.dayOrNull("quiet_until"));
    }
}
