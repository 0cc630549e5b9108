package dev.enishi.reports.returns;

import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of promises. */
@Schema(description = "What became of the promises that were made in the range, as of now.")
public record PromiseSuccess(
        @Schema(description = "How many were made.", examples = "25")
        int made,

        @Schema(description = "How many are neither kept nor settled, and their day is not over.", examples = "3")
        int waiting,

        @Schema(description = "How many of the others were kept, as somebody said.")
        SuccessRate kept,

        @Schema(
                description =
                        "How many of the others were kept on their day or before; for the next chat, on the day of that chat "
                                + "or before.")
        SuccessRate keptInTime,

        @Schema(
                description = "How many a chat or a mail settled, without a word whether they were kept.",
                examples = "2")
        int settled,

        @Schema(description = "How many were neither kept nor settled, and their day is over.", examples = "1")
        int missed) {
    /** Reads the columns of {@link ReturnRates}. */
    static PromiseSuccess of(Row row) {
        int made = row.integer("made");
        int waiting = row.integer("waiting");
        int others = made - waiting;
        return new PromiseSuccess(
                made,
                waiting,
                SuccessRate.of(row.integer("kept"), others),
                SuccessRate.of(row.integer("kept_in_time"), others),
                row.integer("settled"),
                row.integer("missed"));
    }
}
