package dev.enishi.desk;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.LastChatFacts;
import dev.enishi.customer.relationship.RelationshipFacts;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last chat with a customer, and what it was about. */
@Schema(description = "The last chat with a customer (peeks apart), and what it was about.")
public record BriefChat(
        @Schema(description = "Id of the chat.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "Kind of the chat.") ChatKind kind,

        @Schema(description = "When it started.", examples = "2026-11-06T12:30:00Z")
        Instant startedAt,

        @Schema(description = "Whole minutes it lasted; absent while it is live.", examples = "35") @Nullable
        Integer minutes,

        @Schema(description = "Business days since then.", examples = "16")
        int daysAgo,

        @Schema(description = "Whether they spoke instead of typing.")
        boolean mic,

        @Schema(
                description = "The first line of the note about it, or of the first one after it, else of its log; at "
                        + "most 200 characters.",
                examples = "来週は出張。犬の名前はモカ。")
        @Nullable String gist) {

    /** Reads the facts, {@code chat_version}, {@code mic}, {@code chat_note} and {@code chat_log}. */
    static @Nullable BriefChat of(Row row, RelationshipFacts facts, LocalDate on) {
        LastChatFacts chat = facts.lastChat();
        LocalDate day = facts.lastChatDay();
        if (chat == null || day == null) {
            return null;
        }
        String note = row.textOrNull("chat_note");
        return new BriefChat(
                chat.id(),
                row.integer("chat_version"),
                chat.kind(),
                chat.startedAt(),
                chat.minutes(),
                (int) ChronoUnit.DAYS.between(day, on),
                row.bool("mic"),
                Gist.of(note == null ? row.textOrNull("chat_log") : note));
    }
}
