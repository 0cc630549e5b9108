package dev.enishi.activity.chat;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.LastChat;
import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat as clients see it. */
@Schema(description = "A chat: one customer's stay.")
public record ChatView(
        @Schema(description = "Id of the chat.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The customer who came.") UUID customerId,
        @Schema(description = "The performer of the chat.") UUID performerId,
        @Schema(description = "On which site.") UUID siteId,
        @Schema(description = "Kind of the stay.") ChatKind kind,
        @Schema(description = "When it started.") Instant startedAt,

        @Schema(description = "When it ended; absent while it is live.") @Nullable
        Instant endedAt,

        @Schema(description = "Whole minutes it lasted; absent while it is live.", examples = "35") @Nullable
        Integer minutes,

        @Schema(description = "What it earned, whole yen.", examples = "4200") @Nullable
        Integer earnings,

        @Schema(description = "Whether they spoke instead of typing.")
        boolean mic,

        @Schema(description = "Whether it came from an import.")
        boolean imported,

        @Schema(description = "The site's own id of the chat.", examples = "c-20261122-17") @Nullable
        String externalId,

        @Schema(description = "Whether there is a log.") boolean hasLog,
        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What to think about: `second-live-chat`.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    static ChatView of(Row row) {
        Instant startedAt = row.instant("started_at");
        Instant endedAt = row.instantOrNull("ended_at");
        return new ChatView(
                row.uuid("id"),
                row.integer("version"),
                row.uuid("customer_id"),
                row.uuid("performer_id"),
                row.uuid("site_id"),
                ChatKind.valueOf(row.text("kind")),
                startedAt,
                endedAt,
                LastChat.minutes(startedAt, endedAt),
                row.integerOrNull("earnings"),
                row.bool("mic"),
                row.bool("imported"),
                row.textOrNull("external_id"),
                row.bool("has_log"),
                row.instant("created_at"),
                null);
    }

    /** One that was just recorded: it has no log yet. */
    static ChatView ofNew(Chat chat, @Nullable List<Warning> warnings) {
        return new ChatView(
                chat.id,
                chat.version,
                chat.customerId,
                chat.performerId,
                chat.siteId,
                chat.kind,
                chat.startedAt,
                chat.endedAt,
                LastChat.minutes(chat.startedAt, chat.endedAt),
                chat.earnings,
                chat.mic,
                chat.imported,
                chat.externalId,
                false,
                chat.createdAt,
                warnings);
    }
}
