package dev.enishi.wording.template;

import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a template was used, and what came of it. */
@Schema(
        description =
                "How often the template was used in the last 90 days, counted from the messages and boundary incidents "
                        + "that name it, with a performer's key from that performer's, and what came of it within 14 days.")
public record TemplateUse(
        @Schema(
                description =
                        "Messages to customers that were written from it, and boundary incidents that were answered by it.",
                examples = "24")
        int sent,

        @Schema(description = "Those after which the customer wrote a mail.", examples = "11")
        int answered,

        @Schema(description = "Those after which the customer came to chat; a peek does not count.", examples = "8")
        int cameBack,

        @Schema(description = "Those after which the customer did either.", examples = "15")
        int answeredOrCameBack) {
    /** How far back uses are counted. */
    static final int COUNTED_DAYS = 90;

    /** Reads {@code sent}, {@code answered}, {@code came_back} and {@code answered_or_came_back}. */
    static TemplateUse of(Row row) {
        return new TemplateUse(
                row.integer("sent"),
                row.integer("answered"),
                row.integer("came_back"),
                row.integer("answered_or_came_back"));
    }
}
