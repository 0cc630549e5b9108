package dev.enishi.desk.afterchat;

import dev.enishi.activity.Parties;
import dev.enishi.activity.SharedFacts;
import dev.enishi.activity.chat.ChatView;
import dev.enishi.agency.AgencySettings;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has been done after a chat, and what is left to do. */
@Schema(
        description =
                "What has been done after a chat, and what is left to do before the performer is back on standby.")
public record AfterChat(
        @Schema(description = "The chat.") ChatView chat,

        @Schema(
                description =
                        "When its memo was written: the first note that points to it or was written after its start; absent "
                                + "without one.")
        @Nullable Instant memoAt,

        @Schema(
                description =
                        "When the customer was thanked: the first mail at or after its start; absent without one.")
        @Nullable Instant thankYouAt,

        @Schema(
                description =
                        "What is left to do, in this order. Nothing after a peek, while the chat is live, and where an "
                                + "import brought it a day after its end or later; of a banned customer only the memo, and no "
                                + "`THANK_YOU` to somebody who asked not to be written to.")
        List<AfterChatStep> missing,

        @Schema(
                description =
                        "Whether the performer may go back to standby: the chat has ended, and neither memo nor thank-you "
                                + "is missing.",
                examples = "false")
        boolean ready) {

    /** The columns about {@code chat h} and its {@link Parties} that {@link #of} reads. */
    static final String COLUMNS = ChatView.COLUMNS + """
            , h.ended_at is not null as ended, (
            """ + SharedFacts.ASKS_FOR_CARE + """
                   ) as asks, c.no_mail or c.blocked_since is not null as unthanked,
                   coalesce(h.started_at = r.first_chat_at, false) and c.favorite_since is null and c.favorite_answered_at is null
                       and c.blocked_since is null as favorite_open,
                   least(
                       (select min(n.created_at) from note n
                         where n.agency_id = :agency and n.customer_id = h.customer_id and n.chat_id = h.id),
                       (select min(n.created_at) from note n
                         where n.agency_id = :agency and n.customer_id = h.customer_id and n.created_at >= h.started_at))
                       as memo_at,
                   (select min(m.sent_at) from message m
                     where m.agency_id = :agency and m.customer_id = h.customer_id and m.direction = 'OUT'
                       and m.channel = 'MAIL' and m.sent_at >= h.started_at) as thank_you_at
            """;

    /** Reads {@link #COLUMNS}. */
    static AfterChat of(Row row, AgencySettings settings, LocalDate today) {
        ChatView chat = ChatView.of(row, settings, today);
        boolean ended = row.bool("ended");
        boolean asks = row.bool("asks");
        boolean unthanked = row.bool("unthanked");
        boolean favoriteOpen = row.bool("favorite_open");
        Instant memoAt = row.instantOrNull("memo_at");
        Instant thankYouAt = row.instantOrNull("thank_you_at");
        List<AfterChatStep> missing = new ArrayList<>();
        if (asks && memoAt == null) {
            missing.add(AfterChatStep.MEMO);
        }
        if (asks && thankYouAt == null && !unthanked) {
            missing.add(AfterChatStep.THANK_YOU);
        }
        boolean ready = ended && missing.isEmpty();
        if (asks && favoriteOpen) {
            missing.add(AfterChatStep.FAVORITE);
        }
        return new AfterChat(chat, memoAt, thankYouAt, missing, ready);
    }
}
