package dev.enishi.desk;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat of the timeline. */
@Schema(description = "A chat of the timeline.")
public record TimelineChat(
        @Schema(description = "Id of the chat.") UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "When it started.") Instant at,
        @Schema(description = "Kind of the stay.") ChatKind kind,

        @Schema(description = "Whole minutes; absent while it is live.", examples = "35") @Nullable
        Integer minutes,

        @Schema(description = "Whole yen.", examples = "4200") @Nullable
        Integer earnings)
        implements TimelineItem {

    static TimelineChat of(Row row) {
        return new TimelineChat(
                row.uuid("id"),
                row.integer("version"),
                row.instant("at"),
                ChatKind.valueOf(row.text("kind")),
                LastChat.minutes(row.instant("at"), row.instantOrNull("ended_at")),
                row.integerOrNull("earnings"));
    }

    @Override
    public TimelineType type() {
        return TimelineType.CHAT;
    }
}
