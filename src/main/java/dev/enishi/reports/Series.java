package dev.enishi.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line or row of bars of a chart. */
@Schema(description = "One line, or one row of bars, of a chart.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Series(
        @Schema(description = "What it shows.") SeriesKey key,

        @Schema(
                description =
                        "Of which site, performer, customer or cohort, where the report has a series of each; absent elsewhere.",
                examples = "ライブA",
                maxLength = 200)
        @Nullable String name,

        @Schema(description = "In what its values are counted.")
        SeriesUnit unit,

        @Schema(description = "Its points in the order of the axis: all of the range, also those without a value.")
        List<Point> points) {
    /** Of all that the report is about. */
    public Series(SeriesKey key, SeriesUnit unit, List<Point> points) {
        this(key, null, unit, points);
    }
}
