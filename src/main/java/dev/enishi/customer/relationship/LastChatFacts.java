package dev.enishi.customer.relationship;

import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the facts know of the last chat.
 *
 * @param id its id
 * @param kind {@code TWO_SHOT} or {@code PARTY}
 * @param startedAt when it started
 * @param minutes whole minutes, or null while it is live
 */
public record LastChatFacts(
        UUID id, ChatKind kind, Instant startedAt, @Nullable Integer minutes) {
    static @Nullable LastChatFacts of(Row row) {
        UUID id = row.uuidOrNull("last_chat_id");
        if (id == null) {
            return null;
        }
        ChatKind kind = ChatKind.valueOf(row.text("last_chat_kind"));
        Instant startedAt = row.instant("last_chat_at");
        return new LastChatFacts(
                id, kind, startedAt, LastChat.minutes(startedAt, row.instantOrNull("last_chat_ended_at")));
    }
}
