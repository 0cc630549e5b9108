package dev.enishi.privacy.disclosure;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat with its log. */
@Schema(description = "A chat with its log.")
public record DisclosedChat(
        @Schema(description = "Id of the chat.") UUID id,
        @Schema(description = "Kind of the stay.") ChatKind kind,
        @Schema(description = "When it started.") Instant startedAt,

        @Schema(description = "When it ended; absent while it is live.") @Nullable
        Instant endedAt,

        @Schema(description = "What it earned, whole yen.", examples = "4200") @Nullable
        Integer earnings,

        @Schema(description = "Whether they spoke instead of typing.")
        boolean mic,

        @Schema(description = "Whether it came from an import.")
        boolean imported,

        @Schema(description = "The site's own id of the chat.", examples = "c-20261122-17") @Nullable
        String externalId,

        @Schema(description = "The import that stored it, or completed it last.") @Nullable
        UUID importId,

        @Schema(description = "When it started as the site says, where somebody had typed another start.") @Nullable
        Instant siteStartedAt,

        @Schema(description = "Since when the customer was the main one of the room, by hand.") @Nullable
        Instant mainSince,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What was said; absent without a log.") @Nullable
        DisclosedLog log) {

    static DisclosedChat of(Row row) {
        String body = row.textOrNull("body");
        return new DisclosedChat(
                row.uuid("id"),
                ChatKind.valueOf(row.text("kind")),
                row.instant("started_at"),
                row.instantOrNull("ended_at"),
                row.integerOrNull("earnings"),
                row.bool("mic"),
                row.bool("imported"),
                row.textOrNull("external_id"),
                row.uuidOrNull("import_id"),
                row.instantOrNull("site_started_at"),
                row.instantOrNull("main_since"),
                row.integer("version"),
                row.instant("created_at"),
                body == null ? null : new DisclosedLog(body, row.instant("log_created_at")));
    }
}
