package dev.enishi.textcheck;

import dev.enishi.platform.problem.ExtensionMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the contact details stand for which a text is refused. */
@Schema(description = "Where the contact details stand for which a text is refused.")
public record FoundPlaces(
        @Schema(description = "With `contact-details`: each of them, at most 100.", maxItems = 100) @Nullable
        List<FoundPlace> contactDetails)
        implements ExtensionMembers {

    /** Where one stands. */
    @Schema(description = "Where a contact detail stands in a text.")
    public record FoundPlace(
            @Schema(description = "JSON pointer to the text in the request body.", examples = "/body")
            String pointer,

            @Schema(description = "What it is.", examples = "PHONE")
            ContactKind kind,

            @Schema(
                    description = "Position of its first character in the text, from 0, in code points.",
                    examples = "4")
            int start,

            @Schema(description = "Position behind its last character.", examples = "17")
            int end) {}
}
