package dev.enishi.desk;

import dev.enishi.customer.relationship.LastChat;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened between a performer and a customer. */
@Schema(description = "Something that happened between them; `type` says which of the fields are there.")
public record TimelineItem(
        @Schema(
                description = "`CHAT`, `MESSAGE`, `NOTE`, `RESERVATION` or `MISSED_ATTEMPT`. New values may be added.",
                examples = "CHAT")
        String type,

        @Schema(description = "Id of the chat, message, note, reservation or missed attempt.")
        UUID id,

        @Schema(
                description =
                        "When: start of the chat or reservation, time of the message or missed attempt, writing of "
                                + "the note.")
        Instant at,

        @Schema(description = "Chats: the kind.", examples = "TWO_SHOT") @Nullable
        String kind,

        @Schema(description = "Chats and reservations: whole minutes; absent while a chat is live.", examples = "35")
        @Nullable Integer minutes,

        @Schema(description = "Chats: whole yen.", examples = "4200") @Nullable
        Integer earnings,

        @Schema(description = "Messages: way of the message.", examples = "MAIL") @Nullable
        String channel,

        @Schema(description = "Messages: who wrote.", examples = "OUT") @Nullable
        String direction,

        @Schema(description = "Messages: what it is for.", examples = "FOLLOW_UP") @Nullable
        String purpose,

        @Schema(description = "Messages, notes and missed attempts: the text.", examples = "来週は出張。犬の名前はモカ。") @Nullable
        String body,

        @Schema(description = "Notes: whether it is pinned.") @Nullable
        Boolean pinned,

        @Schema(
                description = "Reservations: the state now; a request whose hold is over is `EXPIRED`.",
                examples = "COMPLETED")
        @Nullable String state) {

    static TimelineItem of(Row row) {
        String type = row.text("type");
        return new TimelineItem(
                type,
                row.uuid("id"),
                row.instant("at"),
                row.textOrNull("kind"),
                type.equals("CHAT") || type.equals("RESERVATION")
                        ? LastChat.minutes(row.instant("at"), row.instantOrNull("ended_at"))
                        : null,
                row.integerOrNull("earnings"),
                row.textOrNull("channel"),
                row.textOrNull("direction"),
                row.textOrNull("purpose"),
                row.textOrNull("body"),
                type.equals("NOTE") ? row.bool("pinned") : null,
                row.textOrNull("state"));
    }
}
