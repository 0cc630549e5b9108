package dev.enishi.customer.relationship;

import dev.enishi.agency.Policies;
import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history says about one customer. Chats are those other than peeks, days are business days.
 *
 * @param customerId whom it is about
 * @param firstChatAt start of the first chat
 * @param firstChatDay its day
 * @param lastChat the last chat
 * @param lastChatDay its day
 * @param chatCount number of chats
 * @param chatDays number of days with a chat
 * @param earnings whole yen of all chats, peeks included
 * @param lastTouchAt the last chat or message in either direction
 * @param lastTouchDay its day
 * @param lastContactDay the last day on which she chatted with him or wrote to him
 * @param lastMailInAt the last mail from him
 * @param lastMailOutAt the last mail to him
 * @param mailDays days with a mail to him since the last chat, thank-yous and replies apart
 * @param unanswered days with a follow-up mail since he last answered or chatted
 * @param dueOn the day from which he is due by the cadence
 * @param thankYouOn day of the chat that still lacks a thank-you
 * @param memoOn day of the chat that still lacks a note
 * @param caredEndedAt end of the chat that {@code thankYouOn} and {@code memoOn} are about
 * @param replyOn day of the mail that nobody answered
 * @param favoriteIdleOn the day from which a favourite is idle
 * @param lastLoginDay day of his last login on the site
 * @param birthday month and day, {@code MM-DD}
 * @param rank 0 focus, 1 favourite, 2 other; null when never suggested
 * @param place the same, also of those who are never suggested
 * @param dormant whether too many mails stayed unanswered
 * @param snoozedUntil the day until which nothing is suggested
 * @param liveSince start of the chat that he is in
 * @param quietUntil the day until which the cadence leaves him in peace, because he was refused
 * @param atRiskOn the day from which the outlook says he is slipping away
 */
public record RelationshipFacts(
        UUID customerId,
        @Nullable Instant firstChatAt,
        @Nullable LocalDate firstChatDay,
        @Nullable LastChatFacts lastChat,
        @Nullable LocalDate lastChatDay,
        int chatCount,
        int chatDays,
        long earnings,
        @Nullable Instant lastTouchAt,
        @Nullable LocalDate lastTouchDay,
        @Nullable LocalDate lastContactDay,
        @Nullable Instant lastMailInAt,
        @Nullable Instant lastMailOutAt,
        int mailDays,
        int unanswered,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate thankYouOn,
        @Nullable LocalDate memoOn,
        @Nullable Instant caredEndedAt,
        @Nullable LocalDate replyOn,
        @Nullable LocalDate favoriteIdleOn,
        @Nullable LocalDate lastLoginDay,
        @Nullable String birthday,
        @Nullable Integer rank,
        int place,
        boolean dormant,
        @Nullable LocalDate snoozedUntil,
        @Nullable Instant liveSince,
        @Nullable LocalDate quietUntil,
        @Nullable LocalDate atRiskOn) {

    /** A chat that has been live for longer was never ended. */
    public static final Duration LONGEST_CHAT = Duration.ofHours(24);

    /** Of {@code relationship r}: as long as he has chatted on the days that it was found from, and on no others. */
    public static final String AT_RISK_ON = """
            (select o.at_risk_on from customer_outlook o
                     where o.agency_id = :agency and o.customer_id = r.customer_id and o.first_chat_day = r.first_chat_day
                       and o.last_chat_day = r.last_chat_day and o.chat_days = r.chat_days)
            """;

    /** The columns of {@code relationship r} that {@link #of} reads, where nobody asks for the outlook. */
    public static final String WITHOUT_OUTLOOK = """
            r.customer_id, r.first_chat_at, r.first_chat_day, r.last_chat_id, r.last_chat_kind, r.last_chat_at,
                   r.last_chat_ended_at, r.last_chat_day, r.chat_count, r.chat_days, r.earnings, r.last_touch_at,
                   r.last_touch_day, r.last_contact_day, r.last_mail_in_at, r.last_mail_out_at, r.mail_days, r.unanswered,
                   r.due_on, r.thank_you_on, r.memo_on, r.cared_ended_at, r.reply_on, r.favorite_idle_on, r.last_login_day,
                   r.birthday, r.rank, r.place, r.dormant, r.snoozed_until, r.live_since, r.quiet_until,
                   null::date as at_risk_on
            """;

    /** The columns of {@code relationship r} that {@link #of} reads. */
    public static final String COLUMNS =
            WITHOUT_OUTLOOK.replace("null::date as at_risk_on", AT_RISK_ON + " as at_risk_on");

    /** Reads {@link #COLUMNS}. */
    public static RelationshipFacts of(Row row) {
        return new RelationshipFacts(
                row.uuid("customer_id"),
                row.instantOrNull("first_chat_at"),
                row.dayOrNull("first_chat_day"),
                LastChatFacts.of(row),
                row.dayOrNull("last_chat_day"),
                row.integer("chat_count"),
                row.integer("chat_days"),
                row.big("earnings"),
                row.instantOrNull("last_touch_at"),
                row.dayOrNull("last_touch_day"),
                row.dayOrNull("last_contact_day"),
                row.instantOrNull("last_mail_in_at"),
                row.instantOrNull("last_mail_out_at"),
                row.integer("mail_days"),
                row.integer("unanswered"),
                row.dayOrNull("due_on"),
                row.dayOrNull("thank_you_on"),
                row.dayOrNull("memo_on"),
                row.instantOrNull("cared_ended_at"),
                row.dayOrNull("reply_on"),
                row.dayOrNull("favorite_idle_on"),
                row.dayOrNull("last_login_day"),
                row.textOrNull("birthday"),
                row.integerOrNull("rank"),
                row.integer("place"),
                row.bool("dormant"),
                row.dayOrNull("snoozed_until"),
                row.instantOrNull("live_since"),
                row.dayOrNull("quiet_until"),
                row.dayOrNull("at_risk_on"));
    }

    /** Start of the last chat. */
    public @Nullable Instant lastChatAt() {
        return lastChat == null ? null : lastChat.startedAt();
    }

    /** Whether the cadence leaves him in peace on a day, because he was refused and has not chatted since. */
    public boolean isQuiet(LocalDate on) {
        return quietUntil != null && on.isBefore(quietUntil);
    }

    /** His stage on a day. */
    public Stage stage(Policies policies, LocalDate today) {
        return Stage.of(firstChatDay, lastChatDay, chatDays, policies, today);
    }
}
