package dev.enishi.live.question;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the starter set is in the bank. */
@Schema(description = "That the starter set is in the bank.")
public record QuestionStarterSetView(
        @Schema(description = "How many questions were added, 0 to 24; the others were there.", examples = "24")
        int added) {}
