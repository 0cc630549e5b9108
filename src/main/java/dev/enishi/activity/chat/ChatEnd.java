package dev.enishi.activity.chat;

import dev.enishi.platform.Rule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a live chat. */
@Rule
@Schema(description = "The end of a live chat.")
public record ChatEnd(
        @Schema(description = "When it ended. Default the recorded end, else now.") @Nullable
        Instant endedAt,

        @Schema(description = "What it earned, whole yen. Absent keeps what is recorded.", examples = "4200")
        @Min(0)
        @Max(10_000_000)
        @Nullable Integer earnings) {

    /**
     * A chat that ends like this: by default at its recorded end, a live one now.
     *
     * @throws dev.enishi.platform.problem.ProblemException when it would break a rule of chats
     */
    ChatChange of(ChatChange chat, Instant now) {
        Instant recorded = chat.endedAt() == null ? now : chat.endedAt();
        return ChatChange.checked(
                chat.kind(),
                chat.startedAt(),
                endedAt == null ? recorded : endedAt,
                earnings == null ? chat.earnings() : earnings,
                chat.mic());
    }
}
