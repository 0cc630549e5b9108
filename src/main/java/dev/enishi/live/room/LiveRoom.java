package dev.enishi.live.room;

import dev.enishi.activity.chat.ChatView;
import dev.enishi.live.load.LoadView;
import dev.enishi.live.question.AskedQuestionView;
import dev.enishi.live.secret.SecretMessageView;
import dev.enishi.live.secret.SecretMessages;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is in a performer's room right now. */
@Schema(
        description =
                "Who is in a performer's room right now. Times are instants: an unchanged room has an unchanged ETag.")
public record LiveRoom(
        @Schema(
                description =
                        "The chats that have not ended and began less than 24 hours ago: the main customer first, then "
                                + "participants, then peeks, each who came first; at most 200.",
                maxItems = LiveRooms.MOST)
        List<LiveRoomChat> chats,

        @Schema(
                description =
                        "The secret messages that wait for an answer, in the order in which to give it, by `rankedAt`, then "
                                + "by id. Of more than 500 those that came first, of each customer as many as "
                                + "of any other.",
                maxItems = SecretMessages.MOST)
        List<SecretMessageView> secretMessages,

        @Schema(
                description =
                        "Questions whose answers customers are typing: time for the others until `typingUntil`, soonest "
                                + "first.",
                maxItems = 50)
        List<AskedQuestionView> typing,

        @Schema(description = "That secret messages draw the performer away from the room; absent where they do not.")
        @Nullable LoadView load,

        @Schema(
                description =
                        "Chats that began 24 hours ago or more and were never ended. None lasts that long: their ends want to "
                                + "be recorded. At most 200 with the others.",
                maxItems = LiveRooms.MOST)
        List<ChatView> forgotten) {}
