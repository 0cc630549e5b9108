package dev.enishi.live.load;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning that secret messages draw the performer away from the room, as clients see it. */
@Schema(description = "A warning: many secret messages were answered in a few minutes, and a participant left in them.")
public record LoadView(
        @Schema(description = "How many were answered within `loadMinutes`, 1 to 500.", examples = "6")
        int replies,

        @Schema(description = "When the first of those answers was sent.")
        Instant firstReplyAt,

        @Schema(description = "Who left meanwhile, first first, at most 50.", maxItems = 50)
        List<Departure> left,

        @Schema(
                description = "The same in a sentence.",
                examples = "この10分で秘密メッセージに6通返信し、その間に1人が退室しました。部屋のみんなにも声をかけましょう。")
        String explanation) {}
