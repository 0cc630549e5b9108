package dev.enishi.boundary.outcome;

import dev.enishi.access.PerformerName;
import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customers of one performer did after they were refused something. */
@Schema(description = "What the customers of one performer did after they were refused something.")
public record OutcomeCounts(
        @Schema(description = "The performer.") PerformerName performer,

        @Schema(description = "How many boundary incidents there were.", examples = "7")
        int incidents,

        @Schema(description = "After how many of them the customer stayed.", examples = "4")
        int stayed,

        @Schema(description = "After how many the customer left.", examples = "2")
        int left,

        @Schema(description = "Of how many that was not recorded.", examples = "1")
        int unknown) {

    static OutcomeCounts of(Row row) {
        int incidents = row.integer("incidents");
        int stayed = row.integer("stayed");
        int left = row.integer("left_after");
        return new OutcomeCounts(
                new PerformerName(row.uuid("id"), row.text("name")),
                incidents,
                stayed,
                left,
                incidents - stayed - left);
    }
}
