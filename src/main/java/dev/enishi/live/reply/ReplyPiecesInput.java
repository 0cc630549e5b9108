package dev.enishi.live.reply;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply to be split. */
@Schema(description = "A reply to be split into pieces.")
public record ReplyPiecesInput(
        @Schema(description = "The whole reply, 1 to 4000 characters.", examples = "今日は来てくれてありがとう！来週の出張、気をつけてね。")
        @NotNull
        @Size(min = 1, max = 4000)
        String text,

        @Schema(
                description = "Most characters of a piece, 1 to 1000. Default: policy `pieceCharacters`.",
                examples = "40")
        @Min(1)
        @Max(1000)
        @Nullable Integer maxCharacters,

        @Schema(
                description =
                        "Who types, as fast as it is set for the performer, else as it was measured. A performer's own "
                                + "key implies it; else absent means nobody in particular, who types as fast as the policy says.")
        @Nullable UUID performerId) {}
