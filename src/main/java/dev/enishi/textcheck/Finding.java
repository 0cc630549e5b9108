package dev.enishi.textcheck;

import dev.enishi.platform.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact detail in a text. */
@Rule
@Schema(description = "A contact detail in a text. Positions are counted in characters (code points), an emoji is one.")
public record Finding(
        @Schema(description = "What it is.", examples = "PHONE")
        ContactKind kind,

        @Schema(description = "Position of its first character, from 0.", examples = "4")
        int start,

        @Schema(description = "Position behind its last character.", examples = "17")
        int end,

        @Schema(description = "The characters from `start` to `end`, as they were sent.", examples = "〇九〇-1234-5678")
        String text,

        @Schema(
                description =
                        "How sure it is, from 0 to 1: what is whole, a number, an address, a link or a handle beside the "
                                + "name of a service, 0.8 to 0.95; a handle alone 0.7 to 0.75; a wish to meet elsewhere "
                                + "without one 0.55 to 0.65.",
                minimum = "0",
                maximum = "1",
                examples = "0.95")
        double confidence) {}
