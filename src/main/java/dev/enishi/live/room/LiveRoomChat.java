package dev.enishi.live.room;

import dev.enishi.activity.chat.ChatView;
import dev.enishi.customer.relationship.CustomerSummary;
import dev.enishi.live.role.RoomRole;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in the live room. */
@Schema(description = "Somebody in the live room.")
public record LiveRoomChat(
        @Schema(description = "The chat.") ChatView chat,

        @Schema(description = "The customer.") CustomerSummary customer,

        @Schema(description = "What the customer is in the room.")
        RoomRole role,

        @Schema(description = "Whether the customer was made the main one by hand.")
        boolean mainByHand,

        @Schema(
                description =
                        "Why the customer has this role, in one sentence, in Japanese or English by Accept-Language, else in "
                                + "the language of the agency.",
                examples = "この来室の売上が一番多いので、メインです（4,200円）。")
        String explanation,

        @Schema(description = "What to know of the customer in three seconds.")
        LiveRoomBrief brief,

        @Schema(description = "Since when the customer is in the room.")
        Instant since,

        @Schema(description = "Since when the stay is of its present kind.")
        Instant kindSince,

        @Schema(description = "What the stay has earned so far.")
        LiveRoomEarnings earnings,

        @Schema(
                description =
                        "Since when the customer waits for an answer: when the oldest secret message of this stay came that "
                                + "was neither answered nor set aside; absent while none waits.")
        @Nullable Instant waitingSince,

        @Schema(
                description =
                        "Secret messages of the performer to the customer tonight: since the business day began, or since the "
                                + "stay did where that is longer ago. 0: no private attention yet.",
                examples = "3")
        int secretReplies,

        @Schema(description = "When the last of them was sent; absent without any.") @Nullable
        Instant lastReplyAt) {}
