package dev.enishi.customer.relationship;

import dev.enishi.platform.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last chat with a customer, as lists show it. */
@Schema(description = "The last chat with a customer (peeks apart).")
public record LastChat(
        @Schema(description = "Id of the chat.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "Kind of the chat.") ChatKind kind,

        @Schema(description = "When it started.", examples = "2026-11-06T12:30:00Z")
        Instant startedAt,

        @Schema(description = "Whole minutes it lasted; absent while it is live.", examples = "35") @Nullable
        Integer minutes) {

    /** The columns of a chat {@code h} that {@link #of} reads. */
    public static final String COLUMNS =
            "h.id as chat_id, h.version as chat_version, h.kind as chat_kind, h.started_at as chat_started_at, "
                    + "h.ended_at as chat_ended_at";

    /** Reads {@link #COLUMNS}. */
    public static @Nullable LastChat of(Row row) {
        UUID id = row.uuidOrNull("chat_id");
        if (id == null) {
            return null;
        }
        int version = row.integer("chat_version");
        ChatKind kind = ChatKind.valueOf(row.text("chat_kind"));
        Instant startedAt = row.instant("chat_started_at");
        return new LastChat(id, version, kind, startedAt, minutes(startedAt, row.instantOrNull("chat_ended_at")));
    }

    /** Whole minutes of a chat, or null while it is live. */
    public static @Nullable Integer minutes(Instant startedAt, @Nullable Instant endedAt) {
        return endedAt == null
                ? null
                : (int) Duration.between(startedAt, endedAt).toMinutes();
    }
}
