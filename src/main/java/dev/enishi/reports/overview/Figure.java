package dev.enishi.reports.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enishi.platform.Rule;
import dev.enishi.reports.SeriesKey;
import dev.enishi.reports.SeriesUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One number of the whole range, beside that of the range before. */
@Rule
@Schema(description = "One number of the whole range, beside that of as many days before it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        @Schema(description = "What it is.") SeriesKey key,

        @Schema(description = "Of which site; absent where it is of all.", examples = "ライブA", maxLength = 200) @Nullable
        String name,

        @Schema(description = "In what it is counted.") SeriesUnit unit,

        @Schema(description = "How much; absent where there is nothing to be said.", examples = "48000") @Nullable
        Double value,

        @Schema(
                description = "How much it was in the range before; absent where there is nothing to be said.",
                examples = "40000")
        @Nullable Double before,

        @Schema(
                description =
                        "By how many percent it has become more, to a tenth; less than 0 where it has become less. Absent "
                                + "where either is, or where it was 0 or less.",
                examples = "20")
        @Nullable Double changePercent) {
    static Figure of(Measure measure, @Nullable Double value, @Nullable Double before) {
        return new Figure(
                measure.key(),
                measure.name(),
                measure.unit(),
                value,
                before,
                value == null || before == null || before <= 0 ? null : Part.tenth(100 * (value - before) / before));
    }
}
