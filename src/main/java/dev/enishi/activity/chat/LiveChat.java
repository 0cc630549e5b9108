package dev.enishi.activity.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.activity.ActivityProblem;
import dev.enishi.platform.problem.ExtensionMembers;
import dev.enishi.platform.problem.ProblemException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The chat that is in the way of another one.
 *
 * @param chatId the chat that has not ended, or null
 */
@Schema(description = "The chat that is in the way.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveChat(
        @Schema(description = "`chat-already-live`: the chat that the customer is in; end it first.") @Nullable
        UUID chatId)
        implements ExtensionMembers {

    /** The refusal that names it. */
    static ProblemException refusal(UUID chatId) {
        return ProblemException.of(ActivityProblem.CHAT_ALREADY_LIVE)
                .worded("chat", chatId)
                .with(new LiveChat(chatId));
    }
}
