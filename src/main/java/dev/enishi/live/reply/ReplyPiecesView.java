package dev.enishi.live.reply;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply in pieces, as clients see it. */
@Schema(description = "A reply in pieces.")
public record ReplyPiecesView(
        @Schema(description = "The pieces; together they are the text, character by character.", maxItems = 4000)
        List<ReplyPiece> pieces,

        @Schema(description = "How fast they are typed, characters in a minute, 10 to 1000.", examples = "100")
        int typingCharactersPerMinute) {}
