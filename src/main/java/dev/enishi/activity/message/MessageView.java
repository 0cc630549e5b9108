package dev.enishi.activity.message;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import dev.enishi.platform.http.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as clients see it. */
@Schema(description = "A message that was sent or received on the site.")
public record MessageView(
        @Schema(description = "Id of the message.") UUID id,

        @Schema(description = "Counts the changes; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "The customer who wrote or was written to.")
        UUID customerId,

        @Schema(description = "The performer who wrote or was written to.")
        UUID performerId,

        @Schema(description = "On which site.") UUID siteId,
        @Schema(description = "Way of the message.") Channel channel,
        @Schema(description = "Who wrote.") Direction direction,
        @Schema(description = "What it is for.") Purpose purpose,
        @Schema(description = "When it was sent.") Instant sentAt,

        @Schema(description = "The text.", examples = "先日はありがとうございました。") @Nullable
        String body,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "What to think about: `no-mail`.") @Nullable
        List<Warning> warnings)
        implements Versioned {

    static MessageView of(Row row) {
        return new MessageView(
                row.uuid("id"),
                row.integer("version"),
                row.uuid("customer_id"),
                row.uuid("performer_id"),
                row.uuid("site_id"),
                Channel.valueOf(row.text("channel")),
                Direction.valueOf(row.text("direction")),
                Purpose.valueOf(row.text("purpose")),
                row.instant("sent_at"),
                row.textOrNull("body"),
                row.instant("created_at"),
                null);
    }

    /** One that was just recorded. */
    static MessageView of(Message message, @Nullable List<Warning> warnings) {
        return new MessageView(
                message.id,
                message.version,
                message.customerId,
                message.performerId,
                message.siteId,
                message.channel,
                message.direction,
                message.purpose,
                message.sentAt,
                message.body,
                message.createdAt,
                warnings);
    }
}
