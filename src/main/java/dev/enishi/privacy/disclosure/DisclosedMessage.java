package dev.enishi.privacy.disclosure;

import dev.enishi.activity.message.Channel;
import dev.enishi.activity.message.Direction;
import dev.enishi.activity.message.Purpose;
import dev.enishi.platform.data.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message from or to a customer. */
@Schema(description = "A message from or to a customer.")
public record DisclosedMessage(
        @Schema(description = "Id of the message.") UUID id,
        @Schema(description = "Way of the message.") Channel channel,
        @Schema(description = "Who wrote.") Direction direction,
        @Schema(description = "What it is for.") Purpose purpose,
        @Schema(description = "When it was sent.") Instant sentAt,

        @Schema(description = "The text.", examples = "先日はありがとうございました。") @Nullable
        String body,

        @Schema(description = "The template that it was written from.") @Nullable
        UUID templateId,

        @Schema(description = "What it earned, whole yen.", examples = "50") @Nullable
        Integer earnings,

        @Schema(description = "Id of the secret message that it answers.") @Nullable
        UUID inReplyTo,

        @Schema(description = "When it was set aside.") @Nullable
        Instant setAsideAt,

        @Schema(description = "Counts the changes.", examples = "3")
        int version,

        @Schema(description = "When it was recorded.") Instant createdAt) {

    static DisclosedMessage of(Row row) {
        return new DisclosedMessage(
                row.uuid("id"),
                Channel.valueOf(row.text("channel")),
                Direction.valueOf(row.text("direction")),
                Purpose.valueOf(row.text("purpose")),
                row.instant("sent_at"),
                row.textOrNull("body"),
                row.uuidOrNull("template_id"),
                row.integerOrNull("earnings"),
                row.uuidOrNull("in_reply_to"),
                row.instantOrNull("set_aside_at"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
