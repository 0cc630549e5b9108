package dev.enishi.textcheck;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found in a text. */
@Schema(description = "The contact details in a text.")
public record CheckedText(
        @Schema(
                description = "Each once, in the order of the text; none overlaps another. Empty where there is none.",
                maxItems = 500_000)
        List<Finding> findings) {}
