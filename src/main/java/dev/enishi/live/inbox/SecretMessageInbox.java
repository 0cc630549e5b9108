package dev.enishi.live.inbox;

import dev.enishi.access.PerformerName;
import dev.enishi.live.load.LoadView;
import dev.enishi.live.question.AskedQuestionView;
import dev.enishi.live.secret.SecretMessageView;
import dev.enishi.live.secret.SecretMessages;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The secret messages that wait for a performer, and who in the room has had private attention. */
@Schema(
        description =
                "The secret messages that wait for an answer, in the order that keeps the room, and who in the room "
                        + "has had private attention tonight.")
public record SecretMessageInbox(
        @Schema(description = "Id of the performer.") UUID performerId,
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(
                description =
                        "Those of the last 24 hours that nobody has answered or set aside, by `rankedAt`, then by "
                                + "id. Of more than 500 those that came first, of each customer as many as "
                                + "of any other.",
                maxItems = SecretMessages.MOST)
        List<SecretMessageView> items,

        @Schema(
                description = "Everybody in a live chat: first who has had nothing private tonight, then whose last "
                        + "secret message was sent longest ago.",
                maxItems = 200)
        List<PrivateAttention> attention,

        @Schema(
                description =
                        "Questions whose answers customers are typing: time for the others until `typingUntil`, soonest "
                                + "first.",
                maxItems = 50)
        List<AskedQuestionView> typing,

        @Schema(description = "That secret messages draw the performer away from the room; absent where they do not.")
        @Nullable LoadView load) {}
