package dev.enishi.activity.chat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat to be recorded: live without an end, else after the fact. */
@Schema(description = "A chat to be recorded: without `endedAt` it is live.")
public record NewChat(
        @Schema(description = "Who came.") @NotNull UUID customerId,

        @Schema(description = "Kind of the stay.", examples = "TWO_SHOT") @NotNull
        ChatKind kind,

        @Schema(description = "When it started; not in the future.") @NotNull
        Instant startedAt,

        @Schema(description = "When it ended, at most 24 hours later; absent for a live chat.") @Nullable
        Instant endedAt,

        @Schema(description = "What it earned, whole yen.", examples = "4200") @Min(0) @Max(10_000_000) @Nullable
        Integer earnings,

        @Schema(
                description = "Whether they spoke instead of typing, so that there is no log. Default false.",
                examples = "false")
        @Nullable Boolean mic,

        @Schema(
                description = "The site's own id of the chat, unique for performer and site.",
                examples = "c-20261122-17")
        @Size(min = 1, max = 100)
        @Nullable String externalId) {

    /** Holds to the same rules as a corrected chat. */
    public NewChat {
        if (kind != null && startedAt != null) {
            new ChatChange(kind, startedAt, endedAt, earnings, mic);
        }
    }

    /** The part that can be corrected later. */
    ChatChange change() {
        return new ChatChange(kind, startedAt, endedAt, earnings, mic);
    }
}
