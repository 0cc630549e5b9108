package dev.enishi.reports.returns;

import dev.enishi.platform.data.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of next-visit offers. */
@Schema(description = "What became of the next-visit offers that were made in the range, as of now.")
public record OfferSuccess(
        @Schema(description = "How many were made.", examples = "40")
        int made,

        @Schema(description = "How many are still open.", examples = "4")
        int open,

        @Schema(description = "How many of those that were decided were accepted.")
        SuccessRate accepted,

        @Schema(
                description =
                        "How many of the accepted ones led to a visit, of those that have an outcome: kept, a no-show, or "
                                + "cancelled.")
        SuccessRate kept,

        @Schema(description = "How many of the accepted ones were a no-show.", examples = "1")
        int noShow,

        @Schema(description = "How many of the accepted ones were cancelled.", examples = "2")
        int cancelled,

        @Schema(description = "How many of the accepted ones are to come, or have no outcome.", examples = "5")
        int undecided) {
    /** Reads the columns of {@link ReturnRates}. */
    static OfferSuccess of(Row row) {
        int accepted = row.integer("accepted");
        int kept = row.integer("kept");
        int noShow = row.integer("no_show");
        int cancelled = row.integer("cancelled");
        int over = kept + noShow + cancelled;
        return new OfferSuccess(
                row.integer("made"),
                row.integer("open"),
                SuccessRate.of(accepted, accepted + row.integer("refused")),
                SuccessRate.of(kept, over),
                noShow,
                cancelled,
                accepted - over);
    }
}
