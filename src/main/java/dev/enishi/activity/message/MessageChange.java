package dev.enishi.activity.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be corrected of a message. */
@Schema(description = "What can be corrected of a message.")
public record MessageChange(
        @Schema(description = "Way of the message.", examples = "MAIL") @NotNull
        Channel channel,

        @Schema(description = "Who wrote.", examples = "OUT") @NotNull
        Direction direction,

        @Schema(description = "What it is for.", examples = "FOLLOW_UP") @NotNull
        Purpose purpose,

        @Schema(description = "When it was sent; not in the future.") @NotNull
        Instant sentAt,

        @Schema(description = "The text, 1 to 4000 characters.", examples = "先日はありがとうございました。")
        @Size(min = 1, max = 4000)
        @Nullable String body) {

    static MessageChange of(Message message) {
        return new MessageChange(message.channel, message.direction, message.purpose, message.sentAt, message.body);
    }

    void applyTo(Message message) {
        message.channel = channel;
        message.direction = direction;
        message.purpose = purpose;
        message.sentAt = sentAt;
        message.body = body;
    }
}
