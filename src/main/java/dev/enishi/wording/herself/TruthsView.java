package dev.enishi.wording.herself;

import dev.enishi.platform.data.Row;
import dev.enishi.platform.http.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a performer marked as true of herself, as it was put. */
@Schema(description = "What the performer marked as true.")
public record TruthsView(
        @Schema(description = "Counts the changes, 0 before the first; the first part of the ETag.", examples = "3")
        int version,

        @Schema(description = "Those that are true; empty before the first time.", maxItems = 3)
        List<Truth> truths)
        implements Versioned {

    static TruthsView of(Row row) {
        return new TruthsView(
                row.integer("version"),
                row.texts("truths").stream().map(Truth::valueOf).toList());
    }
}
