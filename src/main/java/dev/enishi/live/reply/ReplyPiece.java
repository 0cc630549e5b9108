package dev.enishi.live.reply;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a reply. */
@Schema(description = "A piece of a reply.")
public record ReplyPiece(
        @Schema(description = "The text of the piece, 1 to 4000 characters.", examples = "今日は来てくれてありがとう！")
        String text,

        @Schema(description = "Seconds that it takes to type it, 1 to 24000.", examples = "9")
        int seconds) {
    private static final int SECONDS_PER_MINUTE = 60;

    static ReplyPiece typed(String text, int charactersPerMinute) {
        int characters = text.codePointCount(0, text.length());
        return new ReplyPiece(text, Math.ceilDiv(characters * SECONDS_PER_MINUTE, charactersPerMinute));
    }
}
