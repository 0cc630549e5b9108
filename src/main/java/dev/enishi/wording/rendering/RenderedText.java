package dev.enishi.wording.rendering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template that was filled in. */
@Schema(description = "A template, filled in.")
public record RenderedText(
        @Schema(
                description =
                        "The text, at most as long as a message may be. Nothing is sent: it is the performer's to "
                                + "change, and to copy to the site.",
                maxLength = 4000,
                examples = "たろうさん、お元気ですか？\nすっかり寒くなってきましたね。")
        String text) {}
