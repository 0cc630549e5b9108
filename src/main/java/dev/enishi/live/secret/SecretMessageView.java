package dev.enishi.live.secret;

import dev.enishi.customer.relationship.ChatKind;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.platform.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret message that waits for an answer, as clients see it. */
@Schema(description = "A secret message that waits for an answer.")
public record SecretMessageView(
        @Schema(description = "Id of the message: for `inReplyTo` of the answer.")
        UUID id,

        @Schema(description = "Counts the changes: for `If-Match`.", examples = "3")
        int version,

        @Schema(description = "Id of the customer who wrote it.")
        UUID customerId,

        @Schema(description = "The customer who wrote it.") CustomerSummary customer,

        @Schema(description = "Kind of the chat that the customer is in now; absent after it.") @Nullable
        ChatKind kind,

        @Schema(description = "When it came.") Instant receivedAt,

        @Schema(description = "When it counts as received: the list is in this order, ties by id.")
        Instant rankedAt,

        @Schema(description = "How much earlier than it came it counts.")
        HeadStart headStart,

        @Schema(description = "How many that came before it stand after it, 0 to 500.", examples = "2")
        int overtaken,

        @Schema(
                description = "Why it stands where it does, in a sentence.",
                examples = "21:05に届きました。常連さんなので、6分早く届いたものとして並べています（先に届いた2通より前）。")
        String explanation,

        @Schema(description = "The text.", examples = "今日はもう少しいられるよ") @Nullable
        String body,

        @Schema(description = "What it earned, whole yen.", examples = "50") @Nullable
        Integer earnings)
        implements Versioned {

    static SecretMessageView of(RankedSecretMessage ranked, String explanation) {
        PendingSecretMessage message = ranked.message();
        return new SecretMessageView(
                message.id(),
                message.version(),
                message.customer().id(),
                message.customer(),
                message.kind(),
                message.receivedAt(),
                ranked.rankedAt(),
                ranked.headStart(),
                ranked.overtaken(),
                explanation,
                message.body(),
                message.earnings());
    }
}
